---- MODULE MCToyEval ----
EXTENDS Toy
Broken(d) == Inc(d) /\ (x = 1 => "a" = 1)
BadNext == \E d \in D : Broken(d)
====
