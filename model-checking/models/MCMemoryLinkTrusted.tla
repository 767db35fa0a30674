---- MODULE MCMemoryLinkTrusted ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* MEM-R1 Reach: the kernel's pages do change, by a trusted step.
NeverTrusted ==
  [][~\E v \in [Pages -> Values] : Integrity!TrustedStep("kernel", v) /\ KernelPart' # KernelPart]_vars

====
