---------------------------------- MODULE Gate ----------------------------------
(***************************************************************************)
(* A gate with a queue before it: small, and with a part of every kind that *)
(* a mutant can change. No part of the house.                               *)
(***************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS People, Room, Staff

VARIABLES inside, open, queue, board

vars == <<inside, open, queue, board>>

TypeOK ==
  /\ inside \subseteq People
  /\ open \in BOOLEAN
  /\ Len(queue) \in 0..Cardinality(People)
  /\ board \in [{"lamp", "bell"} -> {"on", "off"}]

Vacant == inside = {}

Waiting(p) == \E i \in 1..Len(queue) : queue[i] = p

\* Staff need no room.
MayEnter(p) ==
  /\ p \notin inside
  /\ Cardinality(inside) < Room \/ p \in Staff

AtMost(n) == Cardinality(inside) <= n

Init ==
  /\ inside = {}
  /\ open = FALSE
  /\ queue = <<>>
  /\ board = [lamp |-> "off", bell |-> "off"]

\* [Kernel] The gate opens.
Open ==
  /\ ~open
  /\ open' = TRUE
  /\ board' = [board EXCEPT !["lamp"] = "on",
                            !["bell"] = IF queue = <<>> THEN @ ELSE "on"]
  /\ UNCHANGED <<inside, queue>>

\* [Kernel] The gate closes behind the last one.
Close ==
  /\ open
  /\ Vacant
  /\ AtMost(2)
  /\ open' = FALSE
  /\ board' = [lamp |-> "off", bell |-> "off"]
  /\ UNCHANGED <<inside, queue>>

\* [Driver] Somebody joins the queue.
\* input p.
Arrive(p) ==
  /\ p \notin inside \cup {queue[i] : i \in 1..Len(queue)}
  /\ ~Waiting(p)
  /\ queue' = Append(queue, p)
  /\ UNCHANGED <<inside, open, board>>

\* [Kernel] The first of the queue enters.
Enter ==
  /\ open
  /\ queue # <<>>
  /\ MayEnter(Head(queue))
  /\ inside' = inside \cup {Head(queue)}
  /\ queue' = Tail(queue)
  /\ UNCHANGED <<open, board>>

\* [Driver] Somebody leaves; the gate is open then anyway.
\* input p.
Leave(p) ==
  /\ p \in inside
  /\ open
  /\ board["lamp"] \in {"on", "off"}
  /\ inside' = inside \ {p}
  /\ UNCHANGED <<open, queue, board>>

Next ==
  \/ Open
  \/ Close
  \/ \E p \in People : Arrive(p)
  \/ Enter
  \/ \E p \in People : Leave(p)

Spec == Init /\ [][Next]_vars

Fairness ==
  /\ WF_vars(Open)
  /\ SF_vars(Enter)
  /\ \A p \in People : WF_vars(Leave(p))

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------

\* GATE-S1 Room. Visitors beyond the room wait outside.
EnoughRoom == Cardinality(inside \ Staff) <= Room

\* GATE-S2 Closed is empty. Nobody is behind a closed gate.
ClosedIsEmpty == ~open => inside = {}

\* GATE-S3 One at a time. A step lets one in, or one out.
OneAtATime == [][Cardinality(inside') <= Cardinality(inside) + 1]_vars

\* GATE-S4 Nobody twice. Nobody waits who is inside, nor twice.
NobodyTwice ==
  \A i \in 1..Len(queue) : queue[i] \notin inside /\ \A j \in 1..Len(queue) : queue[i] = queue[j] => i = j

\* GATE-S5 Idle. True of any gate, so it proves nothing.
Idle == Room >= 0

\* GATE-L1 The queue moves. Who waits enters.
QueueMoves == \A p \in People : Waiting(p) ~> ~Waiting(p)

================================================================================
