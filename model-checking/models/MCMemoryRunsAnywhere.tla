---- MODULE MCMemoryRunsAnywhere ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: nobody looks which table is loaded.
MCKernelRuns == TRUE

====
