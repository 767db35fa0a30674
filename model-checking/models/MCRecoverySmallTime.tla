---- MODULE MCRecoverySmallTime ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* A task that was late comes back.
ReachLateReturns == \E d \in Domains : pace[d] # "fine" /\ pace'[d] = "fine" /\ stage'[d] = stage[d]

\* The watchdog sees who has crossed, too.
ReachWatchdog == \E d \in Domains : pace[d] = "late" /\ trigger'[d] = "watchdog"

====
