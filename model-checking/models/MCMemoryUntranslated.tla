---- MODULE MCMemoryUntranslated ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: the kernel asks no TLB.
MCKernelStore(c, p, v) ==
  /\ space[c] = Kernel
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

====
