---- MODULE MCRecoveryEarlyDevice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: the buffers of the device go with everything else.
MCMayReleaseDevice(d) == stage[d] = "unloaded"

====
