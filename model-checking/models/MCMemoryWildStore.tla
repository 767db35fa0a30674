---- MODULE MCMemoryWildStore ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: as MCMemoryNoShootdown, seen by its effect.
MCMayCache(d) == {}

====
