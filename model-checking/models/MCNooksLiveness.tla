---- MODULE MCNooksLiveness ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachAcquireNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, r \in References : Acquire(t, d, r)
ReachReleaseDeviceNext == by' # by /\ \E d \in Domains : ReleaseDevice(d)
ReachResetNext == by' # by /\ \E t \in Tasks, d \in Domains : Reset(t, d)
ReachServeNext == by' # by /\ \E d \in Domains : Serve(d)
ReachStartNext == by' # by /\ \E d \in Domains : Start(d)

====
