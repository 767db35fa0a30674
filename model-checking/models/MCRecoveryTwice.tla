---- MODULE MCRecoveryTwice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a driver that is being recovered can fail again.
MCMayFail(d) == TRUE

====
