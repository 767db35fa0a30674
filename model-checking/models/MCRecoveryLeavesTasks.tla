---- MODULE MCRecoveryLeavesTasks ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: nobody looks whether tasks are left inside.
MCVacated(d) == TRUE

====
