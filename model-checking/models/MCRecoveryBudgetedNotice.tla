---- MODULE MCRecoveryBudgetedNotice ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: time is over only as often as faults may happen.
MCGrounds(d, g) ==
  CASE g \in SoftwareFaults \cup {"exception"} -> Executes(d)
    [] g = "signal" -> inside[d] # {}
    [] g = "request" -> TRUE
    [] g = "livelock" -> pace[d] = "seen" /\ MoreFailures(d)
    [] g = "watchdog" -> Watchdog /\ pace[d] # "fine" /\ MoreFailures(d)
    [] g = "probe" -> probe[d] = "sent" /\ MoreFailures(d)

====
