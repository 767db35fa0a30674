---- MODULE MCDirectCallSafety ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* DIR-R1 Reach: kernel code, such as an interrupt handler, finds an old value.
ReachLag == \E t \in Tasks, f \in Fields : Where(t) = Kernel /\ ~UpToDate(Kernel, f)

\* DIR-R2 Reach: two drivers have each written a field of one object.
ReachTwoWriters ==
  /\ UpToDate("e1000", "count") /\ ~UpToDate("sb", "count") /\ ~UpToDate(Kernel, "count")
  /\ UpToDate("sb", "flags") /\ ~UpToDate("e1000", "flags") /\ ~UpToDate(Kernel, "flags")

====
