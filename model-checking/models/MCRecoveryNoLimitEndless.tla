---- MODULE MCRecoveryNoLimitEndless ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: there is always one more restart.
MCMayRestart(d) == TRUE

====
