---- MODULE MCDoorShut ----
EXTENDS Door

====
