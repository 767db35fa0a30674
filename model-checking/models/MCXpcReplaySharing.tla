---- MODULE MCXpcReplaySharing ----
EXTENDS Xpc

\* The domain fails while one task executes in it and another has nested there twice.
ReachFailureWithTwoInside ==
  \E d \in Domains : failed[d] /\ \A t \in Tasks : Inside(t, d)

====
