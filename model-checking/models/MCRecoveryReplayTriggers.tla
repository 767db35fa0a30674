---- MODULE MCRecoveryReplayTriggers ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Scenario 13: there are two reasons at once to begin the recovery of a driver.
ReachTwoReasons ==
  \E d \in Domains : Alive(d) /\ pace[d] = "seen" /\ probe[d] = "sent"

\* A failed driver cannot be unwound, because a task inside sleeps.
ReachSleeper == \E d \in Domains : stage[d] = "decided" /\ inside[d] \cap asleep # {}

====
