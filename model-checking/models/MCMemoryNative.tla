---- MODULE MCMemoryNative ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: the domain's copy keeps the right to write.
MCLower(r) == r

====
