---- MODULE MCRecoveryKeepsDecision ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a driver that fails again keeps the decision about its last failure.
MCSuspend(d, g) ==
  /\ stage' = [stage EXCEPT ![d] = "detected"]
  /\ trigger' = [trigger EXCEPT ![d] = g]
  /\ failures' = [failures EXCEPT ![d] = Count(@)]
  /\ pace' = [pace EXCEPT ![d] = "fine"]
  /\ probe' = [probe EXCEPT ![d] = "none"]
  /\ UNCHANGED <<decision, restarts, image, presence, hardware, holdings>>

====
