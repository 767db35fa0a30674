---- MODULE MCMemoryNoFree ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: nobody owes the freeing.
MCFairness == TRUE

====
