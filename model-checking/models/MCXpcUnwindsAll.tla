---- MODULE MCXpcUnwindsAll ----
EXTENDS Xpc

\* Twin: unwinding throws away all that lies above the oldest frame.
MCPop(t) ==
  /\ frames' = [frames EXCEPT ![t] = SubSeq(@, 1, 1)]
  /\ mode' = [mode EXCEPT ![t] = KernelMode]

====
