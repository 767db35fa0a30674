------------------------------- MODULE Carrier -------------------------------
(* Carries any value through TLC. A fixture for round trips. *)
VARIABLE x

Init == x = 0

\* [Clock] The value stays.
Keep == x' = x

\* [Clock] The value goes into one of each kind of collection.
Wrap == x' = [tuple |-> <<x, x>>, set |-> {x}, function |-> [i \in {"#", "b"} |-> x]]

Next == Keep \/ Wrap
=============================================================================
