---- MODULE MCMemoryMissingHook ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: one hook is missing; a stale copy is entered.
MCMayEnter(s) == TRUE

====
