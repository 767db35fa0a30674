---- MODULE MCXpcReplayDirect ----
EXTENDS Xpc

\* Frame i of t is that of a driver which frame i - 1, another driver, has called.
Direct(t, i) == frames[t][i].domain \in Domains /\ frames[t][i - 1].domain \in Domains

\* A has called B, and B has called A again.
ReachDirectNesting == \E t \in Tasks : Depth(t) = 4 /\ \A i \in 3..4 : Direct(t, i)

\* The driver that was called has failed; its caller goes on.
ReachCalleeFailed ==
  \E t \in Tasks : /\ Depth(t) = 3
                   /\ Direct(t, 3)
                   /\ failed[frames[t][3].domain]
                   /\ ~failed[frames[t][2].domain]

\* The caller has failed while the driver that it called executes.
ReachCallerFailed ==
  \E t \in Tasks : /\ Depth(t) = 3
                   /\ Direct(t, 3)
                   /\ ~failed[frames[t][3].domain]
                   /\ failed[frames[t][2].domain]

\* Both have failed, and an interrupt is being handled on top of them.
ReachBothFailed ==
  \E t \in Tasks : /\ Depth(t) = 4
                   /\ Direct(t, 3)
                   /\ Top(t).interrupt
                   /\ \A d \in Domains : failed[d]

====
