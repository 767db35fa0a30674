---- MODULE MCXpcDeferredOnly ----
EXTENDS Xpc

\* Nobody has a handle to the present incarnation: drivers are entered by deferred calls alone.
MCCurrent(d, e) == FALSE

\* Scenario 1: a driver has failed inside a call that the kernel had deferred.
ReachFailureInDeferredCall ==
  \E t \in Tasks, d \in Domains : Inside(t, d) /\ failed[d]

====
