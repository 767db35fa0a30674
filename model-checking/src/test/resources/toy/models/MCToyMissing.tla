---- MODULE MCToyMissing ----
EXTENDS Toy, Nowhere
====
