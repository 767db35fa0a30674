---- MODULE MCXpcReplaySharing ----
EXTENDS Xpc

\* The domain has failed while both tasks are inside it.
ReachFailureWithTwoInside ==
  \E d \in Domains : failed[d] /\ \A t \in Tasks : Inside(t, d)

====
