---- MODULE MCDirectCallStaleArgument ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: only a driver without a copy is told.
MCAtCall(callee, caller, object) ==
  [f \in Fields |-> IF f \in object /\ seen[callee][f] = Absent
                      THEN seen[caller][f] ELSE seen[callee][f]]

====
