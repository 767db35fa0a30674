---- MODULE MCRecoverySmallDomains ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "unload"]

\* The kernel decides about a driver because the agent has lost its disk, which another one
\* serves; and the agent decides where it can.
ReachKernelDecides == \E d \in Domains \ AgentDisks :
  stage[d] = "masked" /\ stage'[d] = "decided" /\ actor' = "clock"


ReachAgentDecides == \E d \in Domains \ AgentDisks :
  stage[d] = "masked" /\ stage'[d] = "decided" /\ actor' = "kernel"


====
