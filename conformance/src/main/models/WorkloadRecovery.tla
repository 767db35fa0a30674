---- MODULE WorkloadRecovery ----
EXTENDS Recovery

\* What the agent's file says of the driver: see RecoveryModel, which chooses one.
MCRestart == [d \in Domains |-> "restart"]
MCAlternate == [d \in Domains |-> "alternate"]
MCUnload == [d \in Domains |-> "unload"]

\* A workload begins with a driver that has not been called yet.
MCInit ==
  /\ stage = [d \in Domains |-> "running"]
  /\ trigger = [d \in Domains |-> "none"]
  /\ decision = [d \in Domains |-> "none"]
  /\ restarts = [d \in Domains |-> 0]
  /\ image = [d \in Domains |-> "main"]
  /\ failures = [d \in Domains |-> 0]
  /\ inside = [d \in Domains |-> {}]
  /\ asleep = {}
  /\ pace = [d \in Domains |-> "fine"]
  /\ probe = [d \in Domains |-> "none"]
  /\ references = [d \in Domains |-> {}]
  /\ masked = [d \in Domains |-> TRUE]
  /\ raised = [d \in Domains |-> FALSE]
  /\ device = [d \in Domains |-> "quiet"]
  /\ aside = [d \in Domains |-> FALSE]
  /\ account = [d \in Domains |-> 0]
  /\ actor = "kernel"

====
