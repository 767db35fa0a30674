---- MODULE MCMemoryNoFlush ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: a change of space leaves the TLB as it is.
MCAfterSwitch(c) == tlb[c]

====
