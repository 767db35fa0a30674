---- MODULE MCToyLasso ----
EXTENDS Toy
====
