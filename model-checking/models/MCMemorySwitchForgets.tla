---- MODULE MCMemorySwitchForgets ----
EXTENDS Memory

MCUse == [p \in Pages |-> IF p = "p1" THEN "data" ELSE "buffer"]

\* Twin: the flush is not counted.
MCSwitchTo(c, s) ==
  /\ space[c] # s
  /\ MayEnter(s)
  /\ space' = [space EXCEPT ![c] = s]
  /\ tlb' = [tlb EXCEPT ![c] = AfterSwitch(c)]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, holder, pending, content>>

====
