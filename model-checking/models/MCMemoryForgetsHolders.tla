---- MODULE MCMemoryForgetsHolders ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: the holder does not count.
MCWanted(d, p) == Lower(pt[Kernel][p])

====
