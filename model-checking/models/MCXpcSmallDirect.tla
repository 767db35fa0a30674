---- MODULE MCXpcSmallDirect ----
EXTENDS Xpc

\* The kernel has called A, and A has called B.
ReachDirectCall ==
  \E t \in Tasks : /\ Depth(t) = 3
                   /\ frames[t][2].domain \in Domains
                   /\ Top(t).domain \in Domains \ {frames[t][2].domain}

\* B has failed under A, which has not, and an older call of A waits.
ReachCalleeFailed ==
  \E t \in Tasks : /\ Depth(t) = 3
                   /\ Top(t).domain \in Domains
                   /\ frames[t][2].domain \in Domains
                   /\ failed[Top(t).domain]
                   /\ ~failed[frames[t][2].domain]

\* A has failed under B, which goes on and has a call queued.
ReachCallerFailed ==
  \E t \in Tasks : /\ Depth(t) = 3
                   /\ InDriver(t, "sb")
                   /\ failed["e1000"]
                   /\ Alive("sb")
                   /\ Len(toKernel["sb"]) > 0

====
