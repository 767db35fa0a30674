---- MODULE MCToySemantic ----
EXTENDS Toy
Wrong == x = y
====
