---- MODULE MCDoor ----
EXTENDS Door

====
