---- MODULE MCRecoveryReplayDomains ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Scenario 14: a driver has failed, and the agent needs the disk whose driver has failed, too.
ReachAgentWithoutDisk ==
  \E d \in Domains \ AgentDisks : stage[d] = "masked" /\ ~AgentReady

\* Both drivers are being recovered.
ReachBothFailed == \A d \in Domains : ~Alive(d)

====
