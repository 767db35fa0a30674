---- MODULE MCToyBig ----
EXTENDS Naturals
VARIABLES a, b, c
Init == a = 0 /\ b = 0 /\ c = 0
A == a < 4000 /\ a' = a + 1 /\ UNCHANGED <<b, c>>
B == b < 4000 /\ b' = b + 1 /\ UNCHANGED <<a, c>>
C == c < 4000 /\ c' = c + 1 /\ UNCHANGED <<a, b>>
Next == A \/ B \/ C
NotNegative == a >= 0
====
