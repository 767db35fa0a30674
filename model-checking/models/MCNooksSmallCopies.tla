---- MODULE MCNooksSmallCopies ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "allocated"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachCopyInNext ==
  /\ by' # by /\ copy' # copy
  /\ \E t \in Tasks, d \in Domains, o \in Objects : CopyIn(t, d, o)
ReachCopyOutNext ==
  /\ by' # by /\ version' # version
  /\ \E t \in Tasks, d \in Domains, o \in Objects : CopyOut(t, d, o)

====
