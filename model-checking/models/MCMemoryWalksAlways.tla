---- MODULE MCMemoryWalksAlways ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: a hit is a miss.
MCFill(c, p) ==
  /\ pt[space[c]][p] # "none"
  /\ tlb[c][space[c]][p] # pt[space[c]][p]
  /\ tlb' = [tlb EXCEPT ![c][space[c]][p] = pt[space[c]][p]]
  /\ actor' = "device"
  /\ UNCHANGED <<pt, holder, pending, space, content>>

====
