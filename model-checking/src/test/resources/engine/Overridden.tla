------------------------------ MODULE Overridden ------------------------------
(* The .cfg puts another guard in place, which reads another variable. A fixture. *)
EXTENDS Naturals
VARIABLES x, y

Init == x = 0 /\ y = 0
MayGrow == x = 1
MayGrowLate == y = 1

\* [Clock] Time passes.
Wait == /\ y = 0
        /\ y' = 1
        /\ UNCHANGED x

\* [Clock] The variable grows once, late.
Grow == /\ MayGrow
        /\ x' = x + 1
        /\ y' = 2

MCWait == /\ y = 0
          /\ y' = 1
          /\ x' = x

Next == Wait \/ Grow
=============================================================================
