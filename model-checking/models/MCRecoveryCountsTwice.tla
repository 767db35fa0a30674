---- MODULE MCRecoveryCountsTwice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a failure counts as two.
MCCount(n) == n + 2

====
