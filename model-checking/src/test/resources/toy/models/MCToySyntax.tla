---- MODULE MCToySyntax ----
EXTENDS Toy
Wrong == x' = x /\ ( x = 1
Other == TRUE
====
