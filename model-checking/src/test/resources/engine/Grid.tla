------------------------------- MODULE Grid -------------------------------
(* Counters that step forward: (Limit + 1) ^ |Cells| states. Fixture for graph counts and rates. *)
EXTENDS Naturals
CONSTANTS Cells, Limit
VARIABLES count, last
vars == <<count, last>>

Init == count = [c \in Cells |-> 0] /\ last = 0

\* [Clock] One cell counts.
\* input c.
Step(c) == /\ count[c] < Limit
           /\ count' = [count EXCEPT ![c] = @ + 1]
           /\ UNCHANGED last

Next == \E c \in Cells : Step(c)
Spec == Init /\ [][Next]_vars
=============================================================================
