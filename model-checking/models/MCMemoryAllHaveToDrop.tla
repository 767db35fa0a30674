---- MODULE MCMemoryAllHaveToDrop ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: nobody looks who is in the domain.
MCMayCache(d) == Cpus

====
