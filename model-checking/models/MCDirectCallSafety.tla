---- MODULE MCDirectCallSafety ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* DIR-R1 Reach: kernel code, such as an interrupt handler, finds an old value.
ReachLag ==
  \E t \in Tasks, f \in Fields :
    Depth(t) > 0 /\ Top(t).callee = Kernel /\ ~UpToDate(Kernel, f)

====
