---- MODULE MCDirectCallOldCopy ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: the driver's copy goes back although the driver has not written to it.
MCAtReturn(caller, callee, object) ==
  [f \in Fields |-> IF f \in object THEN seen[callee][f] ELSE seen[caller][f]]

====
