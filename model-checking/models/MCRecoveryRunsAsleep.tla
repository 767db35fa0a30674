---- MODULE MCRecoveryRunsAsleep ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: code of a driver runs although every task inside sleeps.
MCExecutes(d) == Alive(d) /\ inside[d] # {}

====
