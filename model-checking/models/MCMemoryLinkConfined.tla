---- MODULE MCMemoryLinkConfined ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* MEM-R2 Reach: confined actors do store.
NeverConfined == [][~Integrity!ConfinedStep("driver")]_vars

====
