---- MODULE MCResilientServiceSmallDisk ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> "write"]
MCKeyOf == [r \in Requests |-> "block"]

\* A disk write, MINIX 3 and shadow drivers: nothing lost, content repeated, no error.
Row_write ==
  [ack |-> "effected", lossBound |-> 0, dupBound |-> 1,
   order |-> "perKey", error |-> "none", coalesce |-> FALSE]

\* The same after a restart without a shadow.
Fallback_write ==
  [ack |-> "effected", lossBound |-> 1, dupBound |-> 1,
   order |-> "none", error |-> "unknown", coalesce |-> FALSE]

MCPromised == [c \in Classes |-> Row_write]
MCFallback == [c \in Classes |-> Fallback_write]

Takes(r) == effects'[r] > effects[r]
Acknowledged(r) == request[r] = "ok" /\ effects[r] > 0

\* SVC-R9 Reach: a write is done after an older one that was acknowledged.
ReachInTurn == Takes("r2") /\ "r1" \in earlier["r2"] /\ Acknowledged("r1") /\ degraded = {}

\* SVC-R10 Reach: a write is done after a newer one that was not acknowledged yet.
ReachNewerEffect ==
  Takes("r1") /\ "r1" \in earlier["r2"] /\ effects["r2"] > 0 /\ degraded = {}

\* SVC-R11 Reach: without a shadow, an old write is done over a newer one.
ReachOldOverNew == Takes("r1") /\ "r1" \in earlier["r2"] /\ Acknowledged("r2")

\* SVC-R12 Reach: a write is given up for lost after an error was answered.
ReachAnsweredAndLost ==
  request["r1"] = "error" /\ fate["r1"] = "due" /\ fate'["r1"] = "lost" /\ status # "down"

Newer == "r1" \in earlier["r2"] /\ Acknowledged("r2") /\ degraded = {}

\* SVC-R22 Reach: a write is acknowledged in turn, since the older one is done.
ReachTurnByEffect == Newer /\ effects["r1"] = 1 /\ fate["r1"] = "due" /\ request["r1"] = "ok"

\* SVC-R23 Reach: a write is acknowledged in turn, since the older one is lost.
ReachTurnByLoss == Newer /\ effects["r1"] = 0 /\ fate["r1"] = "lost" /\ request["r1"] = "open"

\* SVC-R24 Reach: a write is acknowledged in turn, since the older one has failed.
ReachTurnByError == Newer /\ effects["r1"] = 0 /\ fate["r1"] = "due" /\ request["r1"] = "error"

====
