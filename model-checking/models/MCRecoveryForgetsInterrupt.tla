---- MODULE MCRecoveryForgetsInterrupt ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: what was asserted before the mask is gone.
MCStillRaised(d) == FALSE

====
