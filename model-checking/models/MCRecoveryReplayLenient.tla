---- MODULE MCRecoveryReplayLenient ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* A driver that was excused once fails by an exception, and is recovered.
ReachRecoveryAfterExcuse == \E d \in Domains : stage[d] = "started" /\ failures[d] = 2

====
