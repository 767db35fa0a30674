---- MODULE MCRecoveryStopsOthers ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: tasks go on only while nobody recovers.
MCUndisturbed(d) == \A e \in Domains : Alive(e)

====
