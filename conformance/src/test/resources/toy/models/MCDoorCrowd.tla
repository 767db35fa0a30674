---- MODULE MCDoorCrowd ----
EXTENDS Door

\* Twin: the door does not mind how many are inside.
MCEnter(p) ==
  /\ open
  /\ ~inside[p]
  /\ inside' = [inside EXCEPT ![p] = TRUE]
  /\ actor' = "person"
  /\ UNCHANGED <<open, alarms>>

====
