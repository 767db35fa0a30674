------------------------------- MODULE HiddenChoice -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
Step == \E i \in {0, 1} : /\ x = i
                         /\ x' = 1 - i
Next == Step
=============================================================================
