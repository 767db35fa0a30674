---- MODULE MCMemoryOneCpu ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

Changes(a) == actor' = a /\ content' # content

\* MEM-R3 Reach: kernel code stores.
ReachKernelStore == Changes("kernel")

\* MEM-R4 Reach: driver code stores.
ReachDriverStore == Changes("driver")

\* MEM-R5 Reach: a device stores.
ReachDmaWrite == Changes("device")

====
