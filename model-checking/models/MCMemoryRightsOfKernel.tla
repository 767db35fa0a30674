---- MODULE MCMemoryRightsOfKernel ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: the copy of the kernel's table keeps the right to write.
MCLower(r) == r

====
