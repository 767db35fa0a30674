---- MODULE MCToyHalfInit ----
EXTENDS Toy
HalfInit == x = 0 /\ s = <<>>
====
