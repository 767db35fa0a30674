---- MODULE MCDoorReplay ----
EXTENDS Door

====
