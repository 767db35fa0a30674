------------------------------- MODULE Kinds -------------------------------
(* One variable per kind of value, in the forms in which TLC may hold it. *)
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS Nobody, Chosen

VARIABLES bool, int, str, model, interval, set, lazySet, tuple, seqAsFcn, emptyFcn, record,
          recordAsFcn, fcn, emptySet, nested
vars == <<bool, int, str, model, interval, set, lazySet, tuple, seqAsFcn, emptyFcn, record,
          recordAsFcn, fcn, emptySet, nested>>

Init == /\ bool = TRUE
        /\ int = -7
        /\ str = "a \"quoted\" word"
        /\ model = Nobody
        /\ interval = 1..3
        /\ set = {3, 1, 2, 1}
        /\ lazySet = {s \in SUBSET {1, 2} : Cardinality(s) = 1}
        /\ tuple = <<1, "x">>
        /\ seqAsFcn = [i \in 1..2 |-> IF i = 1 THEN 1 ELSE "x"]
        /\ emptyFcn = [i \in {} |-> i]
        /\ record = [b |-> 1, a |-> <<>>]
        /\ recordAsFcn = [s \in {"a", "b"} |-> IF s = "b" THEN 1 ELSE <<>>]
        /\ fcn = [i \in 0..2 |-> i * i]
        /\ emptySet = {}
        /\ nested = [s \in SUBSET {1} |-> [p \in {Nobody} |-> Append(<<s>>, Chosen)]]

\* [Clock] The kinds move on.
Turn == /\ bool
        /\ bool' = FALSE
        /\ int' = int + 1
        /\ fcn' = [fcn EXCEPT ![1] = 5]
        /\ nested' = [nested EXCEPT ![{}] = @]
        /\ UNCHANGED <<str, model, interval, set, lazySet, tuple, seqAsFcn, emptyFcn, record,
                       recordAsFcn, emptySet>>

Next == Turn

\* KIND-S1 Forms. TLA+ thinks these equal, whatever their form.
Equal == /\ interval = set
         /\ tuple = seqAsFcn
         /\ record = recordAsFcn
         /\ emptyFcn = <<>>

Spec == Init /\ [][Next]_vars
=============================================================================
