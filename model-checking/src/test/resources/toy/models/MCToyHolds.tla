---- MODULE MCToyHolds ----
EXTENDS Toy
====
