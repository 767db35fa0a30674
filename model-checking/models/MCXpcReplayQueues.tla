---- MODULE MCXpcReplayQueues ----
EXTENDS Xpc

\* A failure finds calls queued in both directions.
ReachFailureWithFullQueues ==
  \E d \in Domains : failed[d] /\ Len(toKernel[d]) > 1 /\ Len(toDriver[d]) > 0

\* A driver has failed with a task inside it and a deferred call into it waiting.
ReachFailureWithCallWaiting ==
  \E d \in Domains, t \in Tasks : failed[d] /\ Inside(t, d) /\ Len(toDriver[d]) > 0

====
