---- MODULE MCDirectCallLiveness ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* DIR-R4 Reach: a call returns.
ReachReturn == Shrinks("t1")

\* DIR-R5 Reach: at a crossing that passes nothing, the kernel is told of all that a
\* driver has written.
ReachKernelTold ==
  /\ UNCHANGED <<stack, memory>> /\ seen'["e1000"] = seen["e1000"]
  /\ \A f \in Fields : ~UpToDate(Kernel, f) /\ seen'[Kernel][f] = memory[f]

\* DIR-R6 Reach: at a crossing that passes nothing, a driver gets a copy.
ReachDriverTold ==
  /\ UNCHANGED stack
  /\ \A f \in Fields : seen["e1000"][f] = Absent /\ seen'["e1000"][f] # Absent

====
