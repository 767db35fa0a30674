---- MODULE MCMemoryUnmapsData ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: any page at all.
MCUnmap(p) ==
  /\ KernelRuns
  /\ holder[p] = Kernel
  /\ pt' = [pt EXCEPT ![Kernel][p] = "none"]
  /\ holder' = [holder EXCEPT ![p] = "leaving"]
  /\ pending' = [pending EXCEPT ![p] = Cpus]
  /\ actor' = "kernel"
  /\ UNCHANGED <<space, tlb, content>>

====
