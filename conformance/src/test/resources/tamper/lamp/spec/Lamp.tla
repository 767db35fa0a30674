---------------------------------- MODULE Lamp ----------------------------------
(* A lamp that is switched on and off: just enough to have a mutant. *)

VARIABLES on

vars == <<on>>

AuxVars == << >>

TypeOK == on \in BOOLEAN

Init == on = FALSE

\* [Kernel] The lamp is lit.
Light ==
  /\ ~on
  /\ on' = TRUE

Next == Light

Spec == Init /\ [][Next]_vars

\* LMP-S1 Stays. A lamp that is lit stays lit.
Stays == [][on => on']_vars

================================================================================
