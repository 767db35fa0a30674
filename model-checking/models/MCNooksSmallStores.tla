---- MODULE MCNooksSmallStores ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "registers"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* A request has an effect.
ReachEffect == \E r \in Requests : effects[r] = 1

\* Whoever acted last, anybody may be next.
ReachDriverStoreNext ==
  /\ by' # by
  /\ \E t \in Tasks, p \in Pages, v \in Values : DriverStore(t, p, v)
ReachEvictNext == by' # by /\ \E t \in Tasks, p \in Pages : Evict(t, p)
ReachFillNext == by' # by /\ \E t \in Tasks, p \in Pages : Fill(t, p)
ReachFreePageNext == by' # by /\ \E p \in Pages : FreePage(p)
ReachKernelStoreNext ==
  /\ by' # by
  /\ \E t \in Tasks, p \in Pages, v \in Values : KernelStore(t, p, v)
ReachMapNext == by' # by /\ \E p \in Pages : Map(p)
ReachShootdownNext == by' # by /\ \E t \in Tasks, p \in Pages : Shootdown(t, p)
ReachSynchroniseNext == by' # by /\ \E d \in Domains, p \in Pages : Synchronise(d, p)
ReachUnmapNext == by' # by /\ \E p \in Pages : Unmap(p)

====
