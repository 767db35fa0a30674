---------------------------------- MODULE Lift ----------------------------------
(***************************************************************************)
(* A lift with a button on each floor. It moves by one floor at a time,     *)
(* with its door closed, and only towards somebody who has called it.       *)
(*                                                                          *)
(* variables   floor, door, calls, restarts                                 *)
(* actions     Press, Open, Close, Up, Down, PowerCut                       *)
(* properties  LIFT-S1 to LIFT-S3                                           *)
(***************************************************************************)
EXTENDS Naturals

CONSTANTS Top, MaxRestarts

VARIABLES floor, door, calls, restarts

vars == <<floor, door, calls, restarts>>

TypeOK ==
  /\ floor \in 0..Top
  /\ door \in {"open", "closed"}
  /\ calls \subseteq 0..Top
  /\ restarts \in 0..MaxRestarts

Above == \E f \in calls : f > floor

Below == \E f \in calls : f < floor

Init ==
  /\ floor = 0
  /\ door = "closed"
  /\ calls = {}
  /\ restarts = 0

\* [Driver] A passenger presses the button of floor f, which is not lit yet.
\* input f.
Press(f) ==
  /\ f \notin calls
  /\ calls' = calls \union {f}
  /\ UNCHANGED <<floor, door, restarts>>

\* [Kernel] The door opens where the lift was called to, and the light of that button goes out.
Open ==
  /\ door = "closed"
  /\ floor \in calls
  /\ door' = "open"
  /\ calls' = calls \ {floor}
  /\ UNCHANGED <<floor, restarts>>

\* [Kernel] The door closes.
Close ==
  /\ door = "open"
  /\ door' = "closed"
  /\ UNCHANGED <<floor, calls, restarts>>

\* [Kernel] One floor up, to somebody above; not past somebody who waits here.
Up ==
  /\ door = "closed"
  /\ floor \notin calls
  /\ Above
  /\ floor' = floor + 1
  /\ UNCHANGED <<door, calls, restarts>>

\* [Kernel] One floor down, when nobody waits here or above.
Down ==
  /\ door = "closed"
  /\ floor \notin calls
  /\ ~Above
  /\ Below
  /\ floor' = floor - 1
  /\ UNCHANGED <<door, calls, restarts>>

\* [Fault] The power fails and comes back: all calls are forgotten.
PowerCut ==
  /\ BoundRestarts:: restarts < MaxRestarts
  /\ restarts' = restarts + 1
  /\ calls' = {}
  /\ UNCHANGED <<floor, door>>

Next ==
  \/ \E f \in 0..Top : Press(f)
  \/ Open
  \/ Close
  \/ Up
  \/ Down
  \/ PowerCut

Spec == Init /\ [][Next]_vars

\* LIFT-S1 Shaft. The lift stays between the lowest and the highest floor.
InShaft == floor \in 0..Top

\* LIFT-S2 Door. The lift never moves with an open door.
MovesClosed == [][floor' # floor => door = "closed" /\ door' = "closed"]_vars

\* LIFT-S3 Calls. A call is answered by an open door, or lost with the power.
AnswersCalls ==
  [][calls \subseteq calls' \/ (door' = "open" /\ calls \ calls' = {floor}) \/ restarts' > restarts]_vars

================================================================================
