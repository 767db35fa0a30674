---------------------------- MODULE KernelIntegrity ----------------------------
(***************************************************************************)
(* The promise to the kernel: a step of a confined actor leaves kernel     *)
(* state unchanged.                                                        *)
(*                                                                         *)
(* Source: goal of isolation in Swift, Bershad, Levy, "Improving the       *)
(* Reliability of Commodity Operating Systems" (SOSP 2003); stated by us.  *)
(* Left out: what kernel state is (a mechanism says so when it             *)
(* instantiates this module), reads, and how a culprit is found.           *)
(*                                                                         *)
(* Variables   kernel, actor                                               *)
(* Actions     TrustedStep, ConfinedStep                                   *)
(* Properties  KIN-S1                                                      *)
(* Refined by  Memory, Xpc, ObjectTracker                                  *)
(***************************************************************************)

CONSTANTS
  Confined,      \* the actors that are promised not to change the kernel
  KernelStates   \* every value that `kernel` can have

Actors == {"kernel", "driver", "device", "native"}

ASSUME Confined \subseteq {"driver", "device", "native"}

VARIABLES
  kernel,   \* the state that belongs to the kernel
  actor     \* who took the latest step; bound by the step itself, never
            \* derived from what changed

vars == <<kernel, actor>>

TypeOK ==
  /\ kernel \in KernelStates
  /\ actor \in Actors

Init ==
  /\ kernel \in KernelStates
  /\ actor = "kernel"

\* [Kernel] Somebody who is not confined acts; the kernel may change in any way.
\* input a, v.
TrustedStep(a, v) ==
  /\ a \notin Confined
  /\ kernel' = v
  /\ actor' = a

\* [Driver] A confined actor acts on whatever is its own.
\* input a.
ConfinedStep(a) ==
  /\ a \in Confined
  /\ actor' = a
  /\ UNCHANGED kernel

Next ==
  \/ \E a \in Actors, v \in KernelStates : TrustedStep(a, v)
  \/ \E a \in Actors : ConfinedStep(a)

Spec == Init /\ [][Next]_vars

\* KIN-S1 Kernel integrity. No step of a confined actor changes kernel state.
Integrity == [][actor' \in Confined => kernel' = kernel]_vars

================================================================================
