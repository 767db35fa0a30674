------------------------------- MODULE FairFault -------------------------------
EXTENDS Naturals
VARIABLE x
Init == x = 0

\* [Fault] Breaks.
Break == x = 0 /\ x' = 1

\* [Kernel] Mends.
Mend == x = 1 /\ x' = 0
Next == Break \/ Mend
Fairness == WF_x(Next)
Spec == Init /\ [][Next]_x /\ Fairness
=============================================================================
