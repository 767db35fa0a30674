---- MODULE MCRecoveryLoadsUncounted ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: a driver is loaded again and nobody counts it.
MCLoad(d) ==
  /\ decision[d] \in {"restart", "alternate"}
  /\ Step(d, "unloaded", "loaded")
  /\ UNCHANGED <<trigger, decision, restarts, image, hardware, holdings>>

====
