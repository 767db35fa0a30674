---- MODULE MCDirectCallTwoObjects ----
EXTENDS DirectCall

MCObjects == {{"count"}, {"flags"}}

\* DIR-R7 Reach: who has called the kernel about one object drops its copy of it at the
\* return, inside a call about another.
ReachDropsInside ==
  /\ Shrinks("t1") /\ Top("t1").caller = "e1000"
  /\ Len(stack'["t1"]) = 1 /\ stack'["t1"][1].object \notin {{}, Top("t1").object}
  /\ \E f \in Top("t1").object : seen["e1000"][f] # Absent /\ seen'["e1000"][f] = Absent

====
