---- MODULE MCRecoveryReleasesTwice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: all that was noted is released.
MCHeld(d, r) == TRUE

====
