---------------------------------- MODULE Door ----------------------------------
(***************************************************************************)
(* A door with a counter of the people inside: small enough to see every    *)
(* rule of the harness at work, and no part of the house.                   *)
(***************************************************************************)
EXTENDS Naturals

CONSTANTS People, Room, MaxAlarms

VARIABLES inside, open, alarms, actor

vars == <<inside, open, alarms, actor>>

AuxVars == <<actor>>

TypeOK ==
  /\ inside \in [People -> BOOLEAN]
  /\ open \in BOOLEAN
  /\ alarms \in 0..MaxAlarms
  /\ actor \in {"guard", "person", "fire"}

Count == Room

Init ==
  /\ inside = [p \in People |-> FALSE]
  /\ open = FALSE
  /\ alarms = 0
  /\ actor = "guard"

\* [Kernel] The guard opens the door.
Open ==
  /\ ~open
  /\ open' = TRUE
  /\ actor' = "guard"
  /\ UNCHANGED <<inside, alarms>>

\* [Kernel] The guard closes the door.
Close ==
  /\ open
  /\ open' = FALSE
  /\ actor' = "guard"
  /\ UNCHANGED <<inside, alarms>>

\* [Driver] A person goes in while there is room.
\* input p.
Enter(p) ==
  /\ open
  /\ ~inside[p]
  /\ \E q \in People : q # p /\ (Room > 1 \/ ~inside[q])
  /\ inside' = [inside EXCEPT ![p] = TRUE]
  /\ actor' = "person"
  /\ UNCHANGED <<open, alarms>>

\* [Driver] A person goes out.
\* input p.
Leave(p) ==
  /\ inside[p]
  /\ open
  /\ inside' = [inside EXCEPT ![p] = FALSE]
  /\ actor' = "person"
  /\ UNCHANGED <<open, alarms>>

\* [Fault] A fire alarm: everybody is out at once, the door stands open.
Alarm ==
  /\ BoundAlarms:: alarms < MaxAlarms
  /\ alarms' = alarms + 1
  /\ inside' = [p \in People |-> FALSE]
  /\ open' = TRUE
  /\ actor' = "fire"

Next ==
  \/ Open
  \/ Close
  \/ \E p \in People : Enter(p)
  \/ \E p \in People : Leave(p)
  \/ Alarm

Spec == Init /\ [][Next]_vars

\* TOY-S1 Room. No more people are inside than there is room.
EnoughRoom == Room = 1 => \A p, q \in People : inside[p] /\ inside[q] => p = q

\* TOY-S2 Door. Nobody passes a closed door.
PassesOpenDoor == [][inside' # inside => open \/ actor' = "fire"]_vars

\* TOY-L1 Opens. The door is open again and again.
OpensAgain == []<>open

================================================================================
