------------------------------- MODULE Locks -------------------------------
(* A lock taken by tasks, with a fault budget. A fixture. *)
EXTENDS Naturals, Sequences

CONSTANTS Tasks, MaxFaults

VARIABLES holder, waiting, faults, log
vars == <<holder, waiting, faults, log>>

\* History: who ever held the lock.
AuxVars == <<log>>

\* LOCK-T Types. Every variable stays within its type.
TypeOK == /\ holder \in Tasks \cup {"none"}
          /\ waiting \in [Tasks -> BOOLEAN]
          /\ faults \in 0..MaxFaults
          /\ log \subseteq Tasks

Init == /\ holder = "none"
        /\ waiting = [t \in Tasks |-> FALSE]
        /\ faults = 0
        /\ log = {}

CanTake(t) == holder = "none" \/ holder = t

\* A task asks for the lock.
\* It waits from then on. [Kernel]
\* input t.
Ask(t) == /\ ~waiting[t]
          /\ holder # t
          /\ waiting' = [waiting EXCEPT ![t] = TRUE]
          /\ UNCHANGED <<holder, faults, log>>

\* [Driver] A waiting task gets the lock.
\* outcome t.
Take(t) == /\ waiting[t]
           /\ CanTake(t)
           /\ holder' = t
           /\ waiting' = [waiting EXCEPT ![t] = FALSE]
           /\ log' = log \cup {t}
           /\ UNCHANGED faults

\* [Kernel] The holder lets go.
\* input t.
Release(t) == /\ holder = t
              /\ holder' = "none"
              /\ UNCHANGED <<waiting, faults, log>>

\* [Fault] The holder dies; the lock is free again.
Crash == /\ holder # "none"
         /\ BoundFaults:: faults < MaxFaults
         /\ holder' = "none"
         /\ faults' = faults + 1
         /\ UNCHANGED <<waiting, log>>

Kernel == \E t \in Tasks : Ask(t) \/ Release(t)

Next == \/ Kernel
        \/ \E t \in Tasks : Take(t)
        \/ Crash

Spec == Init /\ [][Next]_vars /\ \A t \in Tasks : WF_vars(Release(t))

\* LOCK-S1 Holders have asked. Whoever holds the lock is in the log.
HolderLogged == holder # "none" => holder \in log

\* LOCK-S2 Log grows. No step takes anybody out of the log.
LogGrows == [][log \subseteq log']_log

\* LOCK-S3 Broken on purpose. Nobody ever crashes.
NoCrash == [][faults' = faults]_vars

\* LOCK-S4 Broken on purpose. Fewer than two wait.
FewWait == \A s, t \in Tasks : waiting[s] /\ waiting[t] => s = t

\* LOCK-L1 Release. A held lock is let go.
Released == holder # "none" ~> holder = "none"

\* LOCK-L2 Free again and again.
FreeAgain == []<>(holder = "none")

\* LOCK-L3 Free at some time.
FreeOnce == <>(holder = "none")

TwoWait == \E s, t \in Tasks : s # t /\ waiting[s] /\ waiting[t]
NegativeFaults == faults < 0
LockIsHandedOn == holder # "none" /\ holder' # holder /\ holder' # "none"
HolderDies == holder # "none" /\ faults' > faults

Flag == INSTANCE Flag WITH up <- holder # "none"

\* LOCK-R1 Refines a flag.
IsFlag == Flag!Spec

\* LOCK-R2 Refines a flag that begins raised. Broken on purpose.
IsRaisedFlag == Flag!RaisedSpec
=============================================================================
