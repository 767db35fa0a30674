---- MODULE OperatorsInner ----
EXTENDS Naturals
CONSTANTS top
VARIABLES count

Init == count \in {0, 1}

More == count < top /\ count' = count + 1
Less == count > 1 /\ count' = count - 1
Next == More \/ Less

Low(x) == count + x < top + 2
Spec == Init /\ [][Next]_count
====
