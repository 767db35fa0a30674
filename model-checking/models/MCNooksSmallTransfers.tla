---- MODULE MCNooksSmallTransfers ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "allocated"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachAdoptNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects : Adopt(t, d, o)
ReachCreateNext == by' # by /\ \E o \in Objects : Create(o)
ReachDetectNext == by' # by /\ \E d \in Domains, g \in Triggers : Detect(d, g)
ReachMaskNext == by' # by /\ \E d \in Domains : Mask(d)
ReachPassNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects, c \in Copies : Pass(t, d, o, c)
ReachReturnNext ==
  /\ by' # by
  /\ \E t \in Tasks, d \in Domains, o \in Objects : Return(t, d, o)
ReachUnwindNext == by' # by /\ \E t \in Tasks, d \in Domains : Unwind(t, d)

====
