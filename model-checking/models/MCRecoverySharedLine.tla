---- MODULE MCRecoverySharedLine ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: all devices share a line.
MCLines(d) == Domains

====
