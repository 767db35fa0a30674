---- MODULE MCToyDeadlock ----
EXTENDS Toy
Stuck == \E d \in D : Inc(d)
====
