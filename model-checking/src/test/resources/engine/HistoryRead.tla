------------------------------- MODULE HistoryRead -------------------------------
EXTENDS Naturals
VARIABLES x, seen
AuxVars == <<seen>>
Init == x = 0 /\ seen = {}
Fresh == x \notin seen

\* [Clock] A step.
Step == /\ Fresh
        /\ x' = 1 - x
        /\ seen' = seen \cup {x}
Next == Step
=============================================================================
