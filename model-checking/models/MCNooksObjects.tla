---- MODULE MCNooksObjects ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Scenario 2: the driver has failed between its return and the copy-back of what it changed.
ReachFailureBeforeCopyBack ==
  \E t \in Tasks, d \in Domains, o \in Objects :
    /\ failed[d]
    /\ ~X!Inside(t, d)
    /\ O!UsedBy(t, d, o, "in")
    /\ O!Copy(d, o) # O!Base(d, o)

\* Scenario 6: an interrupt arrives when the device is masked and tasks are still inside.
ReachInterruptBeforeUnwinding ==
  \E t \in Tasks, d \in Domains :
    stage[d] = "masked" /\ X!Inside(t, d) /\ X!InInterrupt(t)

====
