---- MODULE MCRecoverySmallSleeper ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* One task sleeps, and the other is unwound.
ReachOtherUnwound == \E d \in Domains : Failed(d) /\ inside[d] # {} /\ inside[d] \subseteq asleep

\* A task comes back while the other stays.
ReachLeaves == \E d \in Domains : actor' = d /\ inside'[d] # {} /\ inside'[d] # inside[d]

====
