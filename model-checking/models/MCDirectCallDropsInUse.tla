---- MODULE MCDirectCallDropsInUse ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: no other call counts.
MCMayDrop(t) ==
  /\ Kernel \in {Top(t).caller, Top(t).callee}
  /\ Top(t).callee = Kernel =>
       \A f \in Top(t).object : \E p \in Parties \ {Top(t).caller} : UpToDate(p, f)

====
