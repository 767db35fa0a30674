---- MODULE MCToyInvariant ----
EXTENDS Toy
====
