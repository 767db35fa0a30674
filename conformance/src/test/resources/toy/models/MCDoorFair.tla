---- MODULE MCDoorFair ----
EXTENDS Door

FairSpec == Spec /\ WF_vars(Open)

====
