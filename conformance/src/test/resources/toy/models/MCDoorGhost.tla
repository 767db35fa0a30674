---- MODULE MCDoorGhost ----
EXTENDS Door

\* Twin: who is inside goes out through the closed door.
MCLeave(p) ==
  /\ inside[p]
  /\ inside' = [inside EXCEPT ![p] = FALSE]
  /\ actor' = "person"
  /\ UNCHANGED <<open, alarms>>

====
