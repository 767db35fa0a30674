---- MODULE MCRecoverySmallLenient ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* A software fault is excused.
ReachExcused == \E d \in Domains : failures'[d] > failures[d] /\ stage'[d] = "running"

====
