------------------------------- MODULE SharedId -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Clock] A step.
Step == x' = 1 - x
Next == Step

\* SAME-S1 Small.
Small == x < 3

\* SAME-S1 Not negative.
Positive == x >= 0

NoId == x < 5
=============================================================================
