------------------------------- MODULE Untagged -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* A step by somebody.
Step == x' = 1 - x
Next == Step
=============================================================================
