---- MODULE MCXpcReplayQueues ----
EXTENDS Xpc

\* A failure finds calls queued in both directions.
ReachFailureWithFullQueues ==
  \E d \in Domains : failed[d] /\ Len(toKernel[d]) > 1 /\ Len(toDriver[d]) > 0

\* A driver fails inside a deferred call into it.
ReachFailureInDeferredCall ==
  \E d \in Domains, t \in Tasks : failed[d] /\ Inside(t, d) /\ Len(toDriver[d]) > 0

====
