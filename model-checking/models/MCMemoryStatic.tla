---- MODULE MCMemoryStatic ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: what stores with the kernel's table is not the kernel, but a driver that is a
\* part of its image.
MCKernelStore(c, p, v) ==
  /\ space[c] = Kernel
  /\ tlb[c][Kernel][p] = "rw"
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "native"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

====
