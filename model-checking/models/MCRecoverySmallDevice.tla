---- MODULE MCRecoverySmallDevice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* A task is unwound when the agent has decided.
ReachUnwindsDecided == \E d \in Domains :
  stage[d] = "decided" /\ inside[d] # {} /\ inside'[d] = {}

\* A driver that serves again registers its timer.
ReachTimerAgain == \E d \in Domains : restarts[d] = 1 /\ stage[d] = "running" /\ Timer \in references[d]

====
