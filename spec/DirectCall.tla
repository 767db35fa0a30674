------------------------------ MODULE DirectCall -------------------------------
(***************************************************************************)
(* The promise to callers: without a failure, a call between kernel and    *)
(* driver means what the direct call means. Both work on one memory, but   *)
(* each sees it as of its last synchronisation: between a driver's write   *)
(* and the end of its call, the kernel still sees the old value.           *)
(*                                                                         *)
(* Source: call by value-result in Swift, Bershad, Levy (SOSP 2003); the   *)
(* weaker refinement is stated by us.                                      *)
(* Left out: failures; calls that pass no object; who executes a write.    *)
(* In a race of two writers the last write wins here, as it does in one    *)
(* memory. Who copies can promise that only to callers that write under    *)
(* the lock of the object, and publish before they release it.             *)
(*                                                                         *)
(* Variables   stack, memory, seen                                         *)
(* Actions     Call Return Synchronise Write End                           *)
(* Properties  DIR-S1 to DIR-S12, DIR-L1                                   *)
(* Refined by  Nooks                                                       *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS
  Tasks,      \* threads of control (strings)
  Domains,    \* who is called and calls, other than the kernel (strings)
  Fields,     \* the parts of objects that can be written by themselves
  Objects,    \* the sets of fields that cross together
  Values,     \* what a field can hold
  Blank,      \* what every field holds at first
  Absent,     \* what a party without a copy finds: none of Values
  MaxDepth    \* bound: calls of a task inside one another

Kernel == "kernel"
Parties == {Kernel} \cup Domains

ASSUME /\ Objects \subseteq SUBSET Fields
       /\ Blank \in Values
       /\ Absent \notin Values
       /\ MaxDepth \in Nat

VARIABLES
  stack,     \* stack[t]: calls that t is inside of, oldest first
  memory,    \* memory[f]: what a direct call would find in f
  seen       \* seen[p][f]: what party p finds there; Absent if it holds no copy

vars == <<stack, memory, seen>>

Calls == [caller : Parties, callee : Parties, object : Objects \cup {{}}]

\* A call about an object that has ended.
Moot == [caller |-> Kernel, callee |-> Kernel, object |-> {}]

TypeOK ==
  /\ \A t \in Tasks : /\ Len(stack[t]) <= MaxDepth
                      /\ \A i \in 1..Len(stack[t]) : stack[t][i] \in Calls
  /\ memory \in [Fields -> Values]
  /\ seen \in [Parties -> [Fields -> Values \cup {Absent}]]

--------------------------------------------------------------------------------
(* Ideas *)

Depth(t) == Len(stack[t])
Top(t) == stack[t][Depth(t)]

UpToDate(p, f) == seen[p][f] = memory[f]

Drivers(call) == {call.caller, call.callee} \ {Kernel}

\* The driver in the newest call of t needs the object for no other call, and has no
\* news of it that it does not tell.
MayDrop(t) ==
  /\ Kernel \in {Top(t).caller, Top(t).callee}
  /\ Top(t).callee = Kernel =>
       \A f \in Top(t).object : \E p \in Parties \ {Top(t).caller} : UpToDate(p, f)
  /\ \A u \in Tasks : \A i \in 1..Depth(u) :
       <<u, i>> # <<t, Depth(t)>> /\ stack[u][i].object \cap Top(t).object # {}
         => Drivers(stack[u][i]) \cap Drivers(Top(t)) = {}

\* What p finds in f after q has told what it knows: the newest, if one of them
\* knows it. If neither does, drivers go by the kernel.
Learnt(p, q, f) ==
  IF UpToDate(q, f) \/ (q = Kernel /\ ~UpToDate(p, f)) THEN seen[q][f] ELSE seen[p][f]

\* All fields of an object are told in one step.
Learns(p, q, object) ==
  [f \in Fields |-> IF f \in object THEN Learnt(p, q, f) ELSE seen[p][f]]

\* What changes hands when `caller` calls, and when its call returns.
AtCall(callee, caller, object) == Learns(callee, caller, object)
AtReturn(caller, callee, object) == Learns(caller, callee, object)

\* The calls of t without the newest one.
Popped(t) == SubSeq(stack[t], 1, Depth(t) - 1)

Loses(p, object) ==
  [f \in Fields |-> IF f \in object THEN Absent ELSE seen[p][f]]

--------------------------------------------------------------------------------

Init ==
  /\ stack = [t \in Tasks |-> <<>>]
  /\ memory = [f \in Fields |-> Blank]
  /\ seen = [p \in Parties |-> [f \in Fields |-> IF p = Kernel THEN Blank ELSE Absent]]

\* [Kernel] Task t, in code of p, calls q and passes an object, of which q learns all
\* that p knows. Calls that pass nothing are left out, so that p need not be the callee
\* of the call before.
\* input t, p, q, object.
Call(t, p, q, object) ==
  /\ p # q
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ stack' = [stack EXCEPT ![t] = Append(@, [caller |-> p, callee |-> q, object |-> object])]
  /\ seen' = [seen EXCEPT ![q] = AtCall(q, p, object)]
  /\ UNCHANGED memory

\* [Kernel] The newest call of t returns, and its caller learns what the callee has
\* written to the object. The driver in the call keeps its copy, or does not.
\* input t; outcome kept.
Return(t, kept) ==
  /\ stack[t] # <<>>
  /\ ~kept => MayDrop(t)
  /\ seen' = [p \in Parties |->
                IF p \in Drivers(Top(t)) /\ ~kept THEN Loses(p, Top(t).object)
                ELSE IF p = Top(t).caller THEN AtReturn(p, Top(t).callee, Top(t).object)
                ELSE seen[p]]
  /\ stack' = [stack EXCEPT ![t] = Popped(t)]
  /\ UNCHANGED memory

\* [Kernel] At some crossing, p learns from q about an object that no call passes:
\* one that a driver allocates, or keeps and modifies in place.
\* input p, q, object.
Synchronise(p, q, object) ==
  /\ p # q
  /\ Kernel \in {p, q}
  /\ seen' = [seen EXCEPT ![p] = Learns(p, q, object)]
  /\ UNCHANGED <<stack, memory>>

\* [Driver] p, kernel or driver, writes v to a field. It sees that at once; nobody
\* else does.
\* input p, f, v.
Write(p, f, v) ==
  /\ seen[p][f] # Absent
  /\ memory' = [memory EXCEPT ![f] = v]
  /\ seen' = [seen EXCEPT ![p][f] = v]
  /\ UNCHANGED stack

\* [Kernel] An object ends: it was freed, or its timer has fired. Nobody asks any more
\* what was written to it, and a call that was passed it is about nothing now.
\* input object.
End(object) ==
  /\ memory' = [f \in Fields |-> IF f \in object THEN Blank ELSE memory[f]]
  /\ seen' = [p \in Parties |->
                [f \in Fields |-> IF f \notin object THEN seen[p][f]
                                  ELSE IF p = Kernel THEN Blank ELSE Absent]]
  /\ stack' = [t \in Tasks |->
                 [i \in 1..Depth(t) |->
                    IF stack[t][i].object = object THEN Moot ELSE stack[t][i]]]

Next ==
  \/ \E t \in Tasks, p, q \in Parties, object \in Objects : Call(t, p, q, object)
  \/ \E t \in Tasks, kept \in BOOLEAN : Return(t, kept)
  \/ \E p, q \in Parties, object \in Objects : Synchronise(p, q, object)
  \/ \E p \in Parties, f \in Fields, v \in Values : Write(p, f, v)
  \/ \E object \in Objects : End(object)

Spec == Init /\ [][Next]_vars

CanPublish(object) == \E f \in object : ~UpToDate(Kernel, f)

Publishes(object) == \A f \in object : seen'[Kernel][f] = memory'[f]

\* What a driver has written is published again and again. (Over a named guard:
\* ENABLED would not survive INSTANCE.)
Fairness ==
  \A object \in Objects : []<>~CanPublish(object) \/ []<><<Publishes(object)>>_vars

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* DIR-S1 Nothing is lost (N-S7). What a direct call would find in a field, somebody
\* finds there.
NothingIsLost == \A f \in Fields : \E p \in Parties : UpToDate(p, f)

Grows(t) == Len(stack'[t]) > Depth(t)
Shrinks(t) == Len(stack'[t]) < Depth(t)

\* DIR-S2 Arguments are those of a direct call (N-S5). A callee finds the newest of
\* what is passed, if the caller or itself knew it.
Arguments ==
  [][\A t \in Tasks : Grows(t) =>
       LET call == stack'[t][Depth(t) + 1]
       IN  \A f \in call.object :
             UpToDate(call.caller, f) \/ UpToDate(call.callee, f)
               => seen'[call.callee][f] = memory'[f]]_vars

\* DIR-S3 Results are those of a direct call (N-S5). When a call returns, its caller
\* finds what the callee wrote last, unless it holds no copy any more.
Results ==
  [][\A t \in Tasks : Shrinks(t) =>
       LET call == Top(t)
       IN  \A f \in call.object :
             UpToDate(call.caller, f) \/ UpToDate(call.callee, f)
               => seen'[call.caller][f] \in {memory'[f], Absent}]_vars

\* DIR-S4 Nothing in between (N-S6). What the kernel sees of a field is what it saw
\* last, or the newest; never a value that was overwritten before anyone was told.
NothingInBetween ==
  [][\A f \in Fields :
       seen'[Kernel][f] # seen[Kernel][f] => seen'[Kernel][f] = memory'[f]]_vars

\* DIR-S5 All of an object at once (N-S6). When the kernel is told of a field of an
\* object, it is told all that some driver knows of that object.
AllAtOnce ==
  [][\A f \in Fields, object \in Objects :
       /\ f \in object
       /\ memory' = memory
       /\ ~UpToDate(Kernel, f)
       /\ ~Write(Kernel, f, memory'[f])
       /\ seen'[Kernel][f] = memory'[f]
       => \E d \in Domains :
            /\ UpToDate(d, f)
            /\ \A g \in object : UpToDate(d, g) => seen'[Kernel][g] = memory'[g]]_vars

\* DIR-S6 Calls nest (N-S4). A call returns to where it was made.
CallsNest ==
  [][\A t \in Tasks : Shrinks(t) => stack'[t] = SubSeq(stack[t], 1, Depth(t) - 1)]_vars

\* DIR-S7 Drivers go by the kernel (N-S6). What the kernel passes, the callee finds as the
\* kernel does, or newer.
DriversGoByTheKernel ==
  [][\A t \in Tasks : Grows(t) =>
       LET call == stack'[t][Depth(t) + 1]
       IN  call.caller = Kernel =>
             \A f \in call.object : seen'[call.callee][f] \in {seen[Kernel][f], memory'[f]}]_vars

\* DIR-S8 Only what is passed crosses (N-S6). A call tells its callee of what it passes, a
\* return changes what its two parties find of that, and neither changes anything else.
OnlyPassedCrosses ==
  [][\A t \in Tasks : Grows(t) \/ Shrinks(t) =>
       LET call == IF Grows(t) THEN stack'[t][Depth(t) + 1] ELSE Top(t)
           told == IF Grows(t) THEN {call.callee} ELSE {call.caller, call.callee}
       IN  /\ memory' = memory
           /\ \A p \in Parties, f \in Fields :
                seen'[p][f] # seen[p][f] => p \in told /\ f \in call.object]_vars

\* DIR-S9 Copies are the kernel's (N-S6). Without a call or a return, a driver that had no
\* copy has one afterwards only of what the kernel finds.
CopiesAreTheKernels ==
  [][\A d \in Domains, f \in Fields :
       seen[d][f] = Absent /\ seen'[d][f] # Absent /\ stack' = stack =>
         memory' = memory /\ seen'[d][f] = seen[Kernel][f]]_vars

\* DIR-S10 Calls cross (N-S4). Nobody calls itself across a boundary.
CallsCross ==
  \A t \in Tasks : \A i \in 1..Depth(t) :
    stack[t][i].caller = stack[t][i].callee => stack[t][i] = Moot

\* DIR-S11 Copies in use stay (N-S6). No return takes a copy from a driver that is in
\* another call about the object.
CopiesInUseStay ==
  [][(\E t \in Tasks : Shrinks(t)) =>
       \A t \in Tasks : \A i \in 1..Len(stack'[t]) :
         \A d \in Drivers(stack'[t][i]), f \in stack'[t][i].object :
           seen[d][f] # Absent => seen'[d][f] # Absent]_vars

\* DIR-S12 Moot with its object. When a copy goes without a return, an object has ended
\* and no call is about it any more; for no other reason does a call become moot.
MootWithItsObject ==
  [][/\ \A d \in Domains, f \in Fields :
          seen'[d][f] = Absent /\ seen[d][f] # Absent /\ (\A t \in Tasks : ~Shrinks(t)) =>
            \E object \in Objects :
              /\ f \in object
              /\ \A t \in Tasks : \A i \in 1..Len(stack'[t]) : stack'[t][i].object # object
     /\ \A t \in Tasks : \A i \in 1..Depth(t) :
          i <= Len(stack'[t]) /\ stack'[t][i] # stack[t][i] =>
            /\ stack'[t][i] = Moot
            /\ \A d \in Domains, f \in stack[t][i].object : seen'[d][f] = Absent]_vars

\* DIR-L1 Written is seen. The kernel sees what a driver wrote, some day, if there is
\* a crossing again and again.
WrittenIsSeen ==
  \A f \in Fields : ~UpToDate(Kernel, f) ~> UpToDate(Kernel, f)

================================================================================
