---- MODULE MCMemoryNoShootdown ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: revocation forgets the other CPUs.
MCMayCache(d) == {}

====
