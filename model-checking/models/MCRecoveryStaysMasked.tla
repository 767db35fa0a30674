---- MODULE MCRecoveryStaysMasked ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: to register a handler does not enable its line.
MCEnables(r) == FALSE

====
