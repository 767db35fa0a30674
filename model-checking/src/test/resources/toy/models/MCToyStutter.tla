---- MODULE MCToyStutter ----
EXTENDS Toy
====
