---- MODULE MCRecoverySmallAlternate ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "alternate"]

\* The other version serves.
ReachAlternate == \E d \in Domains : image[d] = "alternate" /\ stage[d] = "running"

\* After that it is given up.
ReachGivenUp == \E d \in Domains : restarts[d] = 2 /\ stage[d] = "down"

====
