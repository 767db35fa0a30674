------------------------------ MODULE ToyBase ------------------------------
\* What Toy promises: the count goes up by one or falls to zero.
EXTENDS Naturals
VARIABLE x
Up == x' = x + 1
Zero == x' = 0
BaseSpec == x = 0 /\ [][Up \/ Zero]_x
=============================================================================
