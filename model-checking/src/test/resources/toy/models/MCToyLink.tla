---- MODULE MCToyLink ----
EXTENDS Toy
Jump == x = 1 /\ x' = 3 /\ UNCHANGED <<f, s>>
JumpSpec == Init /\ [][Next \/ Jump]_vars
====
