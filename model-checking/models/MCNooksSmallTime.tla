---- MODULE MCNooksSmallTime ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Whoever acted last, anybody may be next.
ReachActivateNext == by' # by /\ \E t \in Tasks, d \in Domains : Activate(t, d)
ReachAnswerNext == by' # by /\ \E d \in Domains : Answer(d)
ReachCrossNext == by' # by /\ \E t \in Tasks, d \in Domains : Cross(t, d)
ReachNoticeNext == by' # by /\ \E d \in Domains, g \in Triggers : Notice(d, g)
ReachProbeNext == by' # by /\ \E d \in Domains : Probe(d)
ReachQuietNext == by' # by /\ \E t \in Tasks, d \in Domains : Quiet(t, d)
ReachTickNext == by' # by /\ \E d \in Domains : Tick(d)
ReachTransferNext == by' # by /\ \E d \in Domains : Transfer(d)

====
