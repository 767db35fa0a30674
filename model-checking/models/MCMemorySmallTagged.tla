---- MODULE MCMemorySmallTagged ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

====
