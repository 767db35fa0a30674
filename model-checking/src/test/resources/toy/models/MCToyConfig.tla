---- MODULE MCToyConfig ----
EXTENDS Toy
====
