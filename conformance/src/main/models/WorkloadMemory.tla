---- MODULE WorkloadMemory ----
EXTENDS Memory

\* The pages that are watched: one of kernel data, the registers of the device, and the first
\* pages that can be granted.
MCUse == [p \in Pages |-> CASE p = "data" -> "data"
                            [] p \in {"registers1", "registers2"} -> "registers"
                            [] OTHER -> "buffer"]

====
