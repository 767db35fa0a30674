---- MODULE MCDirectCallFieldByField ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: one field is told, the other has to wait.
MCLearns(p, q, object) ==
  [f \in Fields |-> IF f = "count" \/ seen[p][f] = Absent THEN Learnt(p, q, f) ELSE seen[p][f]]

====
