---- MODULE MCRecoveryReplaySecond ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "alternate"]

\* Scenario 5: a driver fails again while what the device could reach before is still set aside.
ReachSecondFailure == \E d \in Domains : stage[d] = "detected" /\ aside[d]

\* Scenario 6: an interrupt arrives when the line is masked, with a task still inside.
ReachInterruptWhileMasked ==
  \E d \in Domains : stage[d] = "masked" /\ raised[d] /\ inside[d] # {}

\* Scenario 7: the timer of a failed driver fires during the release.
ReachTimerFires ==
  \E d \in Domains : stage[d] = "unwound" /\ references[d] = {Handler} /\ actor = "clock"

\* Scenario 12: the next incarnation finds a device that still works for the last one.
ReachStaleDevice == \E d \in Domains : stage[d] = "loaded" /\ device[d] = "stale"

====
