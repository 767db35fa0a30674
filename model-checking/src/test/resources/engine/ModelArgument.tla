------------------------------- MODULE ModelArgument -------------------------------
CONSTANT Tasks
VARIABLE x
Init == x = {}

\* [Clock] A step.
\* input t.
Step(t) == x' = {t}
Next == \E t \in Tasks : Step(t)
=============================================================================
