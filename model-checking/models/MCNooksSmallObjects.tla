---- MODULE MCNooksSmallObjects ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "allocated"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachAcceptNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects, c \in Copies, ty \in Types :
       Accept(t, d, o, c, ty)
ReachAllocateNext ==
  /\ by' # by
  /\ \E d \in Domains, o \in Objects, c \in Copies : Allocate(d, o, c)
ReachDestroyNext == by' # by /\ \E o \in Objects : Destroy(o)
ReachFinishNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects : Finish(t, d, o)
ReachFreeNext == by' # by /\ \E d \in Domains, o \in Objects : Free(d, o)
ReachYieldNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects : Yield(t, d, o)

====
