---- MODULE Least ----
\* CHOOSE takes the least member, in an order that TLA+ does not say.
CONSTANTS Names, Nobody

VARIABLES set, least

Init == set = Names /\ least = CHOOSE x \in Names : TRUE

\* [Kernel] Chooses.
Choose == set' = set /\ least' = CHOOSE x \in set : TRUE

Next == Choose
====
