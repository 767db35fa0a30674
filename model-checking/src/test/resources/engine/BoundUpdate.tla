------------------------------- MODULE BoundUpdate -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
Step == /\ BoundTime:: x < 3
        /\ BoundNext:: x' = x + 1
Next == Step
Elsewhere == BoundElse:: x < 3
=============================================================================
