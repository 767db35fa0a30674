---- MODULE MCRecoveryStartsUnregistered ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a driver counts as started before it has registered anything.
MCInitialised(d) == TRUE

====
