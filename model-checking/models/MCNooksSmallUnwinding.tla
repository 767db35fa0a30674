---- MODULE MCNooksSmallUnwinding ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachAbandonNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects : Abandon(t, d, o)
ReachBreakLockNext == by' # by /\ \E d \in Domains, o \in Objects : BreakLock(d, o)
ReachLockNext ==
  /\ by' # by
  /\ \E t \in Tasks, a \in O!Sides, o \in Objects : Lock(t, a, o)
ReachUnlockNext ==
  /\ by' # by
  /\ \E t \in Tasks, a \in O!Sides, o \in Objects : Unlock(t, a, o)

====
