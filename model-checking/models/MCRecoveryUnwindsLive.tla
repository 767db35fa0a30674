---- MODULE MCRecoveryUnwindsLive ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: whoever is awake can be unwound.
MCMayUnwind(t, d) == t \notin asleep

====
