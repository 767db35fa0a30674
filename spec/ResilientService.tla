--------------------------- MODULE ResilientService ---------------------------
(***************************************************************************)
(* The promise to clients: what a service that can fail and recover may do *)
(* with a request: lose it, repeat it, reorder it, answer it with an error.*)
(* Each class of requests has a row of a table that says so.               *)
(*                                                                         *)
(* Source: ours; rows read off what is published on Nooks (SOSP 2003),     *)
(* shadow drivers (OSDI 2004), MINIX 3 (DSN 2007) and checkpoints of       *)
(* single entry points (ASPLOS 2013).                                      *)
(* Left out: what an effect is, and whether a device that is reset forgets *)
(* it; how long anything takes; drivers and kernel.                        *)
(* A request is made once: who asks again makes another one.               *)
(*                                                                         *)
(* Variables   status, failures, degraded, request, since, effects, fate,  *)
(*             earlier                                                     *)
(* Actions     Accept Arrive Refuse; TakeEffect Merge Lose; Acknowledge    *)
(*             ReportError; Fail Recover GiveUp Degrade; Rest              *)
(* Properties  SVC-S1 to SVC-S17, SVC-L1 to SVC-L3                         *)
(* Refined by  Nooks                                                       *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
  Requests,      \* all requests ever made (strings)
  Classes,       \* classes of requests (strings)
  FromDevice,    \* the classes of input, which begins at the device
  ClassOf,       \* ClassOf[r]: the class of r
  KeyOf,         \* KeyOf[r]: what r is about, such as a disk block
  Promised,      \* Promised[c]: the row of class c
  Fallback,      \* Fallback[c]: its row after Degrade(c)
  MaxFailures    \* bound: failures of the service

Row == [ack : {"accepted", "effected"},        \* when may success be answered?
        lossBound : Nat,                       \* requests lost, per failure
        dupBound : Nat,                        \* extra effects, per request and failure
        order : {"none", "perKey"},            \* do effects keep to the order on a key?
        error : {"none", "clean", "unknown"},  \* what does an error say of the effect?
        coalesce : BOOLEAN]                    \* may a later request stand for an earlier one?

ASSUME \A c \in Classes : \A row \in {Promised[c], Fallback[c]} :
         /\ row \in Row
         /\ row.error = "clean" => row.lossBound = 0 /\ ~row.coalesce
         /\ c \in FromDevice => row.error = "none"   \* nobody to tell

\* A fallback promises no more than the row that it replaces.
ASSUME \A c \in Classes :
         /\ Promised[c].lossBound <= Fallback[c].lossBound
         /\ Promised[c].dupBound <= Fallback[c].dupBound
         /\ Fallback[c].ack = "effected" => Promised[c].ack = "effected"
         /\ Fallback[c].order = "perKey" => Promised[c].order = "perKey"
         /\ Fallback[c].error # "unknown" => Promised[c].error = Fallback[c].error
         /\ Promised[c].coalesce => Fallback[c].coalesce

VARIABLES
  status,     \* "up", "recovering", or "down" for good
  failures,   \* how many there were
  degraded,   \* the classes whose row has been replaced
  request,    \* request[r]: "new", "busy" (refused), "open", "ok" or "error"
  since,      \* since[r]: failures before r was accepted
  effects,    \* effects[r]: how often r has taken effect
  fate,       \* fate[r]: "due", "lost", or "merged" into a later request
  earlier     \* earlier[r]: requests on the key of r that were accepted before it

vars == <<status, failures, degraded, request, since, effects, fate, earlier>>

TypeOK ==
  /\ status \in {"up", "recovering", "down"}
  /\ failures \in 0..MaxFailures
  /\ degraded \subseteq Classes
  /\ request \in [Requests -> {"new", "busy", "open", "ok", "error"}]
  /\ since \in [Requests -> 0..MaxFailures]
  /\ effects \in [Requests -> Nat]
  /\ fate \in [Requests -> {"due", "lost", "merged"}]
  /\ earlier \in [Requests -> SUBSET Requests]

--------------------------------------------------------------------------------
(* Ideas *)

RowOf(r) ==
  IF ClassOf[r] \in degraded THEN Fallback[ClassOf[r]] ELSE Promised[ClassOf[r]]

Unaccepted(r) == request[r] \in {"new", "busy"}
Answered(r) == request[r] \in {"ok", "error"}

\* The service has taken r on; it owes an answer; it can still do something about it.
HasTaken(r) == ~Unaccepted(r)
OwesAnswer(r) == request[r] = "open"
Working == status # "down"

\* Did the service fail while it had r?
Hit(r) == failures > since[r]

Lost(c) == {r \in Requests : ClassOf[r] = c /\ fate[r] = "lost"}

\* Requests on the same key, where the row of r makes their order matter.
Before(r) ==
  IF RowOf(r).order = "perKey" \/ RowOf(r).coalesce
    THEN {q \in Requests : KeyOf[q] = KeyOf[r] /\ ~Unaccepted(q)}
    ELSE {}

\* r needs no effect any more, or has had it.
Settled(r) == effects[r] > 0 \/ fate[r] # "due" \/ request[r] = "error"

\* Every request that r may not overtake is settled.
InTurn(r) == RowOf(r).order = "perKey" => \A q \in earlier[r] : Settled(q)

\* A later request has been acknowledged and has taken effect.
Overtaken(r) ==
  /\ RowOf(r).order = "perKey"
  /\ \E q \in Requests : r \in earlier[q] /\ request[q] = "ok" /\ effects[q] > 0

\* May r take effect once more, for all that was answered?
AnswerAllows(r) == request[r] = "error" => RowOf(r).error = "unknown"
WithinDupBound(r) == effects[r] < 1 + RowOf(r).dupBound * (failures - since[r])

\* A failure can lose requests. Who gives up loses what is left.
MayLose(r) ==
  IF status = "down"
    THEN TRUE
    ELSE Hit(r) /\ Cardinality(Lost(ClassOf[r])) < RowOf(r).lossBound * failures

MayAcknowledge(r) ==
  IF effects[r] > 0
    THEN InTurn(r)
    ELSE /\ status # "down"
         /\ \/ RowOf(r).ack = "accepted"
            \/ fate[r] = "merged"
            \/ fate[r] = "lost" /\ RowOf(r).error = "none"

\* An error has a failure as its reason; a clean one says that nothing happened.
MayReportError(r) ==
  /\ status # "down" => Hit(r) /\ RowOf(r).error # "none"
  /\ RowOf(r).error = "clean" => effects[r] = 0

MayDegrade(c) == status = "recovering" /\ c \notin degraded

--------------------------------------------------------------------------------

Init ==
  /\ status = "up"
  /\ failures = 0
  /\ degraded = {}
  /\ request = [r \in Requests |-> "new"]
  /\ since = [r \in Requests |-> 0]
  /\ effects = [r \in Requests |-> 0]
  /\ fate = [r \in Requests |-> "due"]
  /\ earlier = [r \in Requests |-> {}]

Take(r) ==
  /\ request' = [request EXCEPT ![r] = "open"]
  /\ since' = [since EXCEPT ![r] = failures]
  /\ earlier' = [earlier EXCEPT ![r] = Before(r)]
  /\ UNCHANGED <<status, failures, degraded, effects, fate>>

\* [Kernel] The service accepts a client's request and owes an answer from now on.
\* input r.
Accept(r) ==
  /\ Unaccepted(r)
  /\ ClassOf[r] \notin FromDevice
  /\ Take(r)

\* [Device] Input arrives and is accepted. What a device drops before was never
\* accepted. Here the effect is delivery, and the answer that the device is told.
\* input r.
Arrive(r) ==
  /\ Unaccepted(r)
  /\ ClassOf[r] \in FromDevice
  /\ status = "up"
  /\ Take(r)

\* [Kernel] The service refuses a request, before acceptance: no error, and the
\* client knows that it can ask again.
\* input r.
Refuse(r) ==
  /\ request[r] = "new"
  /\ ClassOf[r] \notin FromDevice
  /\ request' = [request EXCEPT ![r] = "busy"]
  /\ UNCHANGED <<status, failures, degraded, since, effects, fate, earlier>>

\* [Device] r takes effect: for the first time, or once more after a failure.
\* input r.
TakeEffect(r) ==
  /\ HasTaken(r)
  /\ Working
  /\ fate[r] = "due"
  /\ AnswerAllows(r)
  /\ WithinDupBound(r)
  /\ ~Overtaken(r)
  /\ request[r] = "ok" => InTurn(r)
  /\ effects' = [effects EXCEPT ![r] = @ + 1]
  /\ UNCHANGED <<status, failures, degraded, request, since, fate, earlier>>

\* [Kernel] A later request q of the class stands for r: the last value wins.
\* input r, q.
Merge(r, q) ==
  /\ RowOf(r).coalesce
  /\ r \in earlier[q]
  /\ ClassOf[q] = ClassOf[r]
  /\ fate[r] = "due" /\ effects[r] = 0
  /\ fate[q] = "due" /\ request[q] # "error"
  /\ fate' = [fate EXCEPT ![r] = "merged"]
  /\ UNCHANGED <<status, failures, degraded, request, since, effects, earlier>>

\* [Kernel] The service has to admit that an accepted request never takes effect.
\* input r.
Lose(r) ==
  /\ HasTaken(r)
  /\ fate[r] = "due" /\ effects[r] = 0
  /\ ~(request[r] = "error" /\ RowOf(r).error = "clean")
  /\ MayLose(r)
  /\ fate' = [fate EXCEPT ![r] = "lost"]
  /\ UNCHANGED <<status, failures, degraded, request, since, effects, earlier>>

\* [Kernel] Success is answered.
\* input r.
Acknowledge(r) ==
  /\ OwesAnswer(r)
  /\ MayAcknowledge(r)
  /\ request' = [request EXCEPT ![r] = "ok"]
  /\ UNCHANGED <<status, failures, degraded, since, effects, fate, earlier>>

\* [Kernel] An error is answered.
\* input r.
ReportError(r) ==
  /\ OwesAnswer(r)
  /\ MayReportError(r)
  /\ request' = [request EXCEPT ![r] = "error"]
  /\ UNCHANGED <<status, failures, degraded, since, effects, fate, earlier>>

\* [Fault] The service fails, perhaps while it recovers.
Fail ==
  /\ status # "down"
  /\ BoundFailures:: failures < MaxFailures
  /\ status' = "recovering"
  /\ failures' = failures + 1
  /\ UNCHANGED <<degraded, request, since, effects, fate, earlier>>

\* [Kernel] The service works again.
Recover ==
  /\ status = "recovering"
  /\ status' = "up"
  /\ UNCHANGED <<failures, degraded, request, since, effects, fate, earlier>>

\* [Kernel] Recovery is given up for good.
GiveUp ==
  /\ status = "recovering"
  /\ status' = "down"
  /\ UNCHANGED <<failures, degraded, request, since, effects, fate, earlier>>

\* [Kernel] Class c gets its fallback row: once, for all to see, and only when a
\* failure is the reason.
\* input c.
Degrade(c) ==
  /\ MayDegrade(c)
  /\ Fallback[c] # Promised[c]
  /\ degraded' = degraded \cup {c}
  /\ UNCHANGED <<status, failures, request, since, effects, fate, earlier>>

\* [Kernel] No answer is owed and nobody asks.
Rest ==
  /\ \A r \in Requests : ~OwesAnswer(r)
  /\ UNCHANGED vars

Next ==
  \/ \E r \in Requests : Accept(r)
  \/ \E r \in Requests : Arrive(r)
  \/ \E r \in Requests : Refuse(r)
  \/ \E r \in Requests : TakeEffect(r)
  \/ \E r \in Requests, q \in Requests : Merge(r, q)
  \/ \E r \in Requests : Lose(r)
  \/ \E r \in Requests : Acknowledge(r)
  \/ \E r \in Requests : ReportError(r)
  \/ Fail
  \/ Recover
  \/ GiveUp
  \/ \E c \in Classes : Degrade(c)
  \/ Rest

Spec == Init /\ [][Next]_vars

\* Something is still owed to the client of r, and no request before it is in the
\* way.
CanServe(r) ==
  /\ status # "recovering"
  /\ \/ OwesAnswer(r)
     \/ request[r] = "ok" /\ fate[r] = "due" /\ effects[r] = 0
  /\ InTurn(r)

Serve(r) ==
  \/ TakeEffect(r)
  \/ Lose(r)
  \/ Acknowledge(r)
  \/ ReportError(r)
  \/ \E q \in Requests : Merge(r, q)

CanRecover == status = "recovering"

EndRecovery == Recover \/ GiveUp

FailuresGoOn == []<><<failures' # failures>>_vars

\* A service that is up or down serves; one that recovers is up or down some day, if
\* failures are finite. (Over named guards: ENABLED would not survive INSTANCE.)
Fairness ==
  /\ \A r \in Requests : []<>~CanServe(r) \/ []<><<Serve(r)>>_vars
  /\ FailuresGoOn \/ []<>~CanRecover \/ []<><<EndRecovery>>_vars

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* SVC-S1 One answer. What was answered stays answered, and stays the same.
OneAnswer == [][\A r \in Requests : Answered(r) => request'[r] = request[r]]_vars

\* SVC-S2 Honest acknowledgement. Where success means that r took effect, it did, or
\* a later request stands for it, or the row lets r be lost without a word.
HonestAcknowledgement ==
  \A r \in Requests :
    request[r] = "ok" /\ RowOf(r).ack = "effected" =>
      \/ effects[r] > 0
      \/ fate[r] = "merged"
      \/ fate[r] = "lost" /\ RowOf(r).error = "none"

\* SVC-S3 Bounded loss. A failure that the service survives costs each class at most
\* lossBound requests.
BoundedLoss ==
  status # "down" =>
    \A c \in Classes :
      LET row == IF c \in degraded THEN Fallback[c] ELSE Promised[c]
      IN  Cardinality(Lost(c)) <= row.lossBound * failures

\* SVC-S4 Bounded repetition. A request takes effect once, and at most dupBound times
\* more for each failure after it was accepted.
BoundedRepetition ==
  \A r \in Requests : effects[r] <= 1 + RowOf(r).dupBound * (failures - since[r])

\* SVC-S5 Order on a key. No effect of an earlier request comes after an acknowledged
\* later one, where the row says so.
OrderOnKey ==
  [][\A r, q \in Requests :
       /\ effects'[r] > effects[r]
       /\ RowOf(r).order = "perKey"
       /\ r \in earlier[q]
       => ~(request[q] = "ok" /\ effects[q] > 0)]_vars

\* SVC-S6 Errors mean what the row says. None where the row has none, unless the
\* service is down; a clean one means that r never took effect and never will.
HonestErrors ==
  \A r \in Requests : request[r] = "error" =>
    /\ RowOf(r).error = "none" => status = "down"
    /\ RowOf(r).error = "clean" => effects[r] = 0

\* SVC-S7 Down is down. Then nothing takes effect, and success is answered only to
\* what took effect before.
DownIsDown ==
  [][status = "down" =>
       /\ status' = "down"
       /\ effects' = effects
       /\ \A r \in Requests :
            request'[r] = "ok" /\ request[r] # "ok" => effects[r] > 0]_vars

\* SVC-S8 Rows change visibly. A class loses its row at most once, and only while the
\* service recovers.
RowsChangeVisibly ==
  [][degraded' # degraded => status = "recovering" /\ degraded \subseteq degraded']_vars

\* SVC-S9 Refusal comes first. What was refused has no effect and is not lost, unless
\* it was accepted later.
RefusalComesFirst ==
  \A r \in Requests : Unaccepted(r) => effects[r] = 0 /\ fate[r] = "due"

\* SVC-S10 Acceptance is remembered. What came before a request is set down when it is
\* accepted, and stays.
AcceptanceIsRemembered ==
  [][\A r \in Requests :
       IF Unaccepted(r) /\ request'[r] = "open"
         THEN since'[r] = failures /\ earlier'[r] = Before(r)
         ELSE since'[r] = since[r] /\ earlier'[r] = earlier[r]]_vars

\* SVC-S11 Nothing is undone. Effects stay and come one at a time; what is lost or merged
\* stays so, and has no effect, before or after.
NothingIsUndone ==
  [][\A r \in Requests :
       /\ effects'[r] \in {effects[r], effects[r] + 1}
       /\ fate[r] # "due" => fate'[r] = fate[r]
       /\ fate'[r] # "due" => effects'[r] = 0]_vars

\* SVC-S12 Merged into one that lives. What a request is merged into is a later one of its
\* class that is still due, where the row lets it stand for both.
MergedIntoOneThatLives ==
  [][\A r \in Requests : fate'[r] = "merged" /\ fate[r] # "merged" =>
       /\ RowOf(r).coalesce
       /\ \E q \in Requests : /\ r \in earlier[q] /\ ClassOf[q] = ClassOf[r]
                              /\ fate[q] = "due" /\ request[q] # "error"]_vars

\* SVC-S13 Failures are the reason. A request is lost or answered by an error only if the
\* service failed while it had it, or is down; what a clean error has answered is not lost.
FailuresAreTheReason ==
  [][\A r \in Requests :
       LET lost == fate'[r] = "lost" /\ fate[r] # "lost"
           failed == request'[r] = "error" /\ request[r] # "error"
       IN  /\ lost \/ failed => failures > since[r] \/ status = "down"
           /\ lost /\ request[r] = "error" => RowOf(r).error # "clean"]_vars

\* SVC-S14 Failures count. Only a failure makes the service recover, each counts once, and
\* only a service that recovers is up again or given up.
FailuresCount ==
  [][IF failures' = failures
       THEN status' # status => status = "recovering"
       ELSE /\ failures' = failures + 1
            /\ status # "down" /\ status' = "recovering"]_vars

\* SVC-S15 Acknowledged in turn. When a request was acknowledged and has taken effect,
\* nothing before it on the key is open, where the row says so.
AcknowledgedInTurn ==
  \A r \in Requests :
    request[r] = "ok" /\ effects[r] > 0 /\ RowOf(r).order = "perKey" =>
      \A q \in earlier[r] : Settled(q)

\* SVC-S16 Degraded to something. A class whose row was replaced has another row now.
DegradedToSomething == \A c \in degraded : Fallback[c] # Promised[c]

\* SVC-S17 Input arrives. It is never refused, and accepted only by a service that is up.
InputArrives ==
  [][\A r \in Requests : ClassOf[r] \in FromDevice /\ request'[r] # request[r] =>
       IF Unaccepted(r) THEN request'[r] = "open" /\ status = "up"
                        ELSE Answered(r)']_vars

\* SVC-L1 Accepted is answered. Every accepted request is answered, if failures are
\* finite.
AcceptedIsAnswered == \A r \in Requests : request[r] = "open" ~> Answered(r)

\* SVC-L2 Recovery ends. The service is up again or given up, if failures are finite.
RecoveryEnds == status = "recovering" ~> status # "recovering"

\* SVC-L3 Acknowledged is done. A request that was acknowledged early takes effect, or
\* is lost within its bound, or merged.
AcknowledgedIsDone ==
  \A r \in Requests : request[r] = "ok" ~> effects[r] > 0 \/ fate[r] # "due"

================================================================================
