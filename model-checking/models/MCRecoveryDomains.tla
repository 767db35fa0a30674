---- MODULE MCRecoveryDomains ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Scenario 4: a task goes back through two drivers, and both have failed.
ReachFailureWhileUnwinding ==
  \E t \in Tasks : \A d \in Domains : t \in inside[d] /\ Failed(d)

====
