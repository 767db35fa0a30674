------------------------------- MODULE Lamp -------------------------------
(* A lamp that is a flag by another name, and counts. A fixture for conjuncts of instances. *)
EXTENDS Naturals

VARIABLES lit, times

F == INSTANCE Flag WITH up <- lit

Few == times < 2

Init == lit = FALSE /\ times = 0

\* [Kernel] The lamp is switched on, twice at most.
On ==
  /\ Few
  /\ F!Raise
  /\ times' = times + 1

\* [Kernel] The lamp is switched off.
Off ==
  /\ F!Lower
  /\ UNCHANGED times

Next == On \/ Off
=============================================================================
