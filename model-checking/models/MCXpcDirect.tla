---- MODULE MCXpcDirect ----
EXTENDS Xpc

\* A task that came straight from A is in B, which has failed, with one that came
\* straight from the kernel.
ReachMeeting ==
  \E t, u \in Tasks, a, b \in Domains :
    /\ t # u
    /\ a # b
    /\ failed[b]
    /\ Depth(t) = 3 /\ InDriver(t, b) /\ frames[t][2].domain = a
    /\ Depth(u) = 2 /\ InDriver(u, b)

====
