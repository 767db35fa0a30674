---- MODULE MCNooksSmallWrites ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachDriverWriteNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, c \in Copies, f \in Fields, v \in Values :
       DriverWrite(t, d, c, f, v)
ReachKernelWriteNext ==
  /\ by' # by
  /\ \E t \in Tasks, o \in Objects, f \in Fields, v \in Values : KernelWrite(t, o, f, v)

====
