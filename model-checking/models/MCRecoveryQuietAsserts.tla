---- MODULE MCRecoveryQuietAsserts ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a device that has been reset asserts its line.
MCTransfer(d) ==
  /\ ~raised[d]
  /\ raised' = [raised EXCEPT ![d] = TRUE]
  /\ actor' = "device"
  /\ UNCHANGED <<progress, presence, timing, masked, device, holdings>>

====
