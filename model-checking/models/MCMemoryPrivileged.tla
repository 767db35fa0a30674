---- MODULE MCMemoryPrivileged ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: driver code is at work under whatever table is loaded, the kernel's included.
\* In ring 0 nothing keeps it from loading that.
MCDriverStore(c, p, v) ==
  /\ tlb[c][space[c]][p] = "rw"
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "driver"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

====
