---- MODULE Least ----
\* CHOOSE takes the least member, in an order that TLA+ does not say.
CONSTANTS Names, Nobody

VARIABLES set, least

Init == set = Names /\ least = CHOOSE x \in Names : TRUE

\* [Kernel] Chooses.
Choose == set' = set /\ least' = CHOOSE x \in set : TRUE

\* [Kernel] Compares the elements of a pair.
Compare == set' = set /\ least' = (set[1] = set[2])

Next == Choose \/ Compare
====
