---- MODULE MCGateSmall ----
EXTENDS Gate

\* GATE-R1 Two wait at a closed gate.
ReachTwoWaiting == Len(queue) = 2 /\ ~open

====
