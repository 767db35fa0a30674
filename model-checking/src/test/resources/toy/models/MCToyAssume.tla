---- MODULE MCToyAssume ----
EXTENDS Toy
ASSUME Enough == N > 5
====
