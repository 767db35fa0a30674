---- MODULE MCNooksSmallCalls ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* A request is answered.
ReachSuccess == \E r \in Requests : request[r] = "ok"

\* Whoever acted last, anybody may be next.
ReachDeferDriverCallNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, b \in Buffers : DeferDriverCall(t, d, b)
ReachDeferKernelCallNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, b \in Buffers : DeferKernelCall(t, d, b)
ReachInterruptNext == by' # by /\ \E t \in Tasks : Interrupt(t)
ReachInterruptReturnNext == by' # by /\ \E t \in Tasks : InterruptReturn(t)
ReachRunDriverCallNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, s \in Stacks : RunDriverCall(t, d, s)
ReachRunKernelCallNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains : RunKernelCall(t, d)

====
