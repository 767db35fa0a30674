---- MODULE MCXpcReplayNesting ----
EXTENDS Xpc

\* The kernel called A, A the kernel, the kernel B, B the kernel, and A has failed.
ReachNestedFailure ==
  \E t \in Tasks : /\ Depth(t) = 5
                   /\ frames[t][2].domain \in Domains
                   /\ frames[t][4].domain \in Domains \ {frames[t][2].domain}
                   /\ failed[frames[t][2].domain]
                   /\ ~failed[frames[t][4].domain]

\* Scenario 9: two domains have failed, and one task has to be unwound through both.
ReachBothFailed ==
  \E t \in Tasks : /\ Depth(t) >= 4
                   /\ frames[t][2].domain \in Domains
                   /\ frames[t][4].domain \in Domains \ {frames[t][2].domain}
                   /\ failed[frames[t][2].domain]
                   /\ failed[frames[t][4].domain]

\* Scenario 8: A has called B through the kernel, and B has failed.
ReachInnerFailure ==
  \E t \in Tasks : /\ Depth(t) >= 4
                   /\ frames[t][2].domain \in Domains
                   /\ frames[t][4].domain \in Domains \ {frames[t][2].domain}
                   /\ ~failed[frames[t][2].domain]
                   /\ failed[frames[t][4].domain]

\* Scenario 3: a driver was interrupted, its handler runs in it, and it has failed.
ReachFailureInHandler ==
  \E t \in Tasks : /\ Depth(t) >= 4
                   /\ frames[t][3].interrupt
                   /\ frames[t][2].domain \in Domains
                   /\ frames[t][4].domain = frames[t][2].domain
                   /\ failed[frames[t][2].domain]

====
