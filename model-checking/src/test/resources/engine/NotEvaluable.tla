------------------------------- MODULE NotEvaluable -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = "text"

\* [Clock] A step.
Step == x' =
           x + 1
Next == Step
=============================================================================
