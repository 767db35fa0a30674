---- MODULE MCToyUnassigned ----
EXTENDS Toy
Forgetful == x' = x + 1
====
