---- MODULE MCToyLink ----
EXTENDS Toy
Jump == x = 1 /\ x' = 3 /\ UNCHANGED <<f, s>>
JumpSpec == Init /\ [][Next \/ Jump]_vars
Base == INSTANCE ToyBase
\* TOY-S5 Link. Each step is one of the promise.
Link == Base!BaseSpec
====
