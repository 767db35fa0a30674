------------------------------- MODULE Roleless -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
\* input i; outcome k.
Step(i, j) == x' = i + j
Next == \E i, j \in {0, 1} : Step(i, j)
=============================================================================
