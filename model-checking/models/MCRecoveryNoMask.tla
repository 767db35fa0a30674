---- MODULE MCRecoveryNoMask ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: the line stays as it is.
MCMaskedWhenStopped(e) == masked[e]

====
