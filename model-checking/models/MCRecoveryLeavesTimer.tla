---- MODULE MCRecoveryLeavesTimer ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: nobody looks whether anything leads to the driver.
MCUnreferenced(d) == TRUE

====
