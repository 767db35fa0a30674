---- MODULE MCDirectCallOutlivesObject ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: calls are left as they are.
MCEnd(object) ==
  /\ memory' = [f \in Fields |-> IF f \in object THEN Blank ELSE memory[f]]
  /\ seen' = [p \in Parties |->
                [f \in Fields |-> IF f \notin object THEN seen[p][f]
                                  ELSE IF p = Kernel THEN Blank ELSE Absent]]
  /\ UNCHANGED stack

====
