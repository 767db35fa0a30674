---- MODULE MCRecoveryUnwindsSleepers ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a task that sleeps is unwound like any other.
MCMayUnwind(t, d) == Failed(d)

====
