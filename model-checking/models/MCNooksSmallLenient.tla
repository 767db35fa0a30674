---- MODULE MCNooksSmallLenient ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachDriverCallNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, e \in 0..MaxEpoch, s \in Stacks : DriverCall(t, d, e, s)
ReachDriverReturnNext == by' # by /\ \E t \in Tasks, d \in Domains : DriverReturn(t, d)
ReachExcuseNext == by' # by /\ \E d \in Domains, g \in Triggers : Excuse(d, g)
ReachKernelCallNext == by' # by /\ \E t \in Tasks, d \in Domains : KernelCall(t, d)
ReachKernelReturnNext == by' # by /\ \E t \in Tasks : KernelReturn(t)

====
