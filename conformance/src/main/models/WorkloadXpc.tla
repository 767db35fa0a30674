---- MODULE WorkloadXpc ----
EXTENDS Xpc

\* The tasks, domains and stacks of a whole machine. Buffers are names for the packets of a
\* workload, given out as they turn up.
MCBuffers == {"b01", "b02", "b03", "b04", "b05", "b06", "b07", "b08", "b09", "b10", "b11", "b12",
              "b13", "b14", "b15", "b16", "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24",
              "b25", "b26", "b27", "b28", "b29", "b30", "b31", "b32", "b33", "b34", "b35", "b36",
              "b37", "b38", "b39", "b40", "b41", "b42", "b43", "b44", "b45", "b46", "b47", "b48",
              "b49", "b50", "b51", "b52", "b53", "b54", "b55", "b56", "b57", "b58", "b59", "b60",
              "b61", "b62", "b63", "b64", "b65", "b66", "b67", "b68", "b69", "b70", "b71", "b72"}

\* The same set as Xpc!Positions, without looking past the end of a queue.
MCPositions(b) ==
  UNION {
    LET q == IF k = "toKernel" THEN toKernel[d] ELSE toDriver[d]
    IN  {<<d, k, i>> : i \in {j \in 1..Len(q) : q[j].buffer = b}}
    : d \in Domains, k \in {"toKernel", "toDriver"}}

====
