---- MODULE MCToyNoInit ----
EXTENDS Toy
NoInit == Init /\ x = 1
====
