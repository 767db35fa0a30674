------------------------------- MODULE BareDisjunction -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
Step == /\ x = 0 \/ x = 1
        /\ x' = 1 - x
Next == Step
=============================================================================
