---- MODULE MCNooksSmallSleeper ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "unload"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* A request ends with an error.
ReachError == \E r \in Requests : request[r] = "error"

\* Whoever acted last, anybody may be next.
ReachDecideNext == by' # by /\ \E d \in Domains : Decide(d)
ReachGiveUpNext == by' # by /\ \E d \in Domains : GiveUp(d)
ReachReleaseReferenceNext ==
  /\ by' # by
  /\ \E d \in Domains, r \in References : ReleaseReference(d, r)
ReachReleasedNext == by' # by /\ \E d \in Domains : Released(d)
ReachSleepNext == by' # by /\ \E t \in Tasks, d \in Domains : Sleep(t, d)
ReachUnloadNext == by' # by /\ \E d \in Domains : Unload(d)
ReachUnwoundNext == by' # by /\ \E d \in Domains : Unwound(d)
ReachWakeNext == by' # by /\ \E t \in Tasks : Wake(t)

====
