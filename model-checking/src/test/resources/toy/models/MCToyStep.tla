---- MODULE MCToyStep ----
EXTENDS Toy
====
