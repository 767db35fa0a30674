---- MODULE MCToyInitial ----
EXTENDS Toy
====
