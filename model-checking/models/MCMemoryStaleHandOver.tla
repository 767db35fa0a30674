---- MODULE MCMemoryStaleHandOver ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: nobody waits for the hooks.
MCQuiet(p) == pending[p] = {}

====
