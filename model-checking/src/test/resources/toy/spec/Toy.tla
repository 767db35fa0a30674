-------------------------------- MODULE Toy --------------------------------
\* A count, marks per driver, and a short log: one variable of each shape.
EXTENDS Integers, Sequences
CONSTANTS N, D
VARIABLES x, f, s
vars == <<x, f, s>>

Init == /\ x = 0
        /\ f = [d \in D |-> [a |-> 0, b |-> {}]]
        /\ s = <<>>

Inc(d) == /\ x < N
          /\ x' = x + 1
          /\ f' = [f EXCEPT ![d].a = 1]
          /\ UNCHANGED s

Push(d, v) == /\ Len(s) < 2
              /\ s' = Append(s, <<d, v>>)
              /\ UNCHANGED <<x, f>>

Reset == /\ x = N
         /\ x' = 0
         /\ UNCHANGED <<f, s>>

Never == /\ x > N
         /\ UNCHANGED vars

Next == \/ \E d \in D : Inc(d)
        \/ \E d \in D, v \in 1..2 : Push(d, v)
        \/ Reset
        \/ Never
Spec == Init /\ [][Next]_vars /\ WF_vars(\E d \in D : Inc(d))

\* TOY-S1 Range. The count stays within its bounds.
Range == x \in 0..N

\* TOY-S2 Small. The count stays below its bound,
\* which it does not.
Small == x < N

\* TOY-S3 Late start. The count begins at one, which it does not.
Late == x > 0

\* TOY-S4 Growth. The count never falls, which it does.
Growth == [][x' >= x]_vars

\* TOY-L1 Filling. The log is full at last, which nothing forces.
Filling == <>(Len(s) = 2)

\* TOY-L2 Counting. The count gets to one, which nothing forces without fairness.
Counting == <>(x = 1)

\* Without an id: this line names TOY-S9 too late.
Nameless == TRUE

Base == INSTANCE ToyBase

\* TOY-S5 Link. Each step is one of the promise.
Link == Base!BaseSpec
=============================================================================
