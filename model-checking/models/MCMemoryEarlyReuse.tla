---- MODULE MCMemoryEarlyReuse ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: a page is used again at once.
MCQuiet(p) == TRUE

====
