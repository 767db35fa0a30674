---- MODULE MCNooksSmallTimer ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "semantic"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachDropNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, r \in References : Drop(t, d, r)
ReachFireNext == by' # by /\ \E o \in Objects : Fire(o)
ReachFireTimerNext == by' # by /\ \E d \in Domains : FireTimer(d)

====
