---- MODULE MCRecoveryRunsOn ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: whoever is inside executes, failed or not.
MCExecutes(d) == inside[d] # {}

====
