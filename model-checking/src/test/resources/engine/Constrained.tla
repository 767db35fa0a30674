------------------------------- MODULE Constrained -------------------------------
EXTENDS Naturals
VARIABLE x
Small == x < 3
Init == x = 0

\* [Clock] A step.
Step == x' = x + 1
Next == Step
=============================================================================
