---- MODULE MCRecoveryLateAlone ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: the clock says that nobody is late.
MCTick(d) ==
  /\ Timed
  /\ pace[d] = "fine"
  /\ pace' = [pace EXCEPT ![d] = "late"]
  /\ actor' = "clock"
  /\ UNCHANGED <<progress, presence, probe, hardware, holdings>>

====
