---- MODULE MCRecoveryTimerEnables ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: interrupts are enabled with anything that the driver registers.
MCEnables(r) == TRUE

====
