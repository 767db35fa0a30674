---- MODULE MCDirectCallWholeObject ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: fields that the driver did not write are copied, too.
MCLearns(p, q, object) ==
  [f \in Fields |-> IF f \in object /\ seen[q][f] # Absent THEN seen[q][f] ELSE seen[p][f]]

====
