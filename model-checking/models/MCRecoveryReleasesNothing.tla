---- MODULE MCRecoveryReleasesNothing ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: what is not there is released all the same.
MCHeld(d, r) == TRUE

====
