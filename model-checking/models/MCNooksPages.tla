---- MODULE MCNooksPages ----
EXTENDS Nooks

MCUse == [p1 |-> "buffer", p2 |-> "registers"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Scenario 11: the device has acted on a request, and the driver failed before it could
\* say so.
ReachUnknownCompletion == \E r \in Requests : request[r] = "error" /\ effects[r] = 1

\* Scenario 12: the next incarnation has begun, and the device still works for the last one.
ReachDeviceStillAtWork ==
  \E d \in Domains : stage[d] = "loaded" /\ device[d] = "stale" /\ kept[d] # {}

\* What the promise to clients consists of: each of its steps has been taken.
ReachAccepted == \E r \in Requests : request[r] = "open"
ReachEffect == \E r \in Requests : effects[r] = 1
ReachAcknowledged == \E r \in Requests : request[r] = "ok"
ReachError == \E r \in Requests : request[r] = "error"
ReachServiceFailed == \E d \in Domains : ~R!Alive(d)
ReachServiceRecovered == \E d \in Domains : stage[d] = "running" /\ epoch[d] = 1

====
