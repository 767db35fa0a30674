------------------------------- MODULE NamelessNext -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
Step == x' = 1 - x
Next == \/ Step
        \/ x' = x
=============================================================================
