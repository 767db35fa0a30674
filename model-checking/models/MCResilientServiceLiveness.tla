---- MODULE MCResilientServiceLiveness ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> "config"]
MCKeyOf == [r \in Requests |-> "volume"]

\* A setting, shadow drivers: the last value wins, and may be set again.
Row_config ==
  [ack |-> "accepted", lossBound |-> 0, dupBound |-> 1,
   order |-> "perKey", error |-> "none", coalesce |-> TRUE]

\* The same after a restart without a shadow.
Fallback_config ==
  [ack |-> "accepted", lossBound |-> 1, dupBound |-> 1,
   order |-> "none", error |-> "unknown", coalesce |-> TRUE]

MCPromised == [c \in Classes |-> Row_config]
MCFallback == [c \in Classes |-> Fallback_config]

\* SVC-R17 Reach: after a failure, with the fall-back, one setting was refused and the
\* other answered by an error.
ReachAll == status = "up" /\ degraded # {} /\ request["r1"] = "busy" /\ request["r2"] = "error"

\* SVC-R18 Reach: a service that is given up.
ReachDown == status = "down"

\* SVC-R19 Reach: a setting is merged into another one, which is made after a failure.
ReachMergedInto ==
  fate["r1"] = "merged" /\ request["r1"] = "ok" /\ effects["r2"] = 2 /\ status = "up"

\* SVC-R20 Reach: a setting is made though a newer one was acknowledged before it is made.
ReachAheadOfOlder ==
  /\ effects'["r1"] > effects["r1"] /\ degraded = {}
  /\ "r1" \in earlier["r2"] /\ request["r2"] = "ok" /\ effects["r2"] = 0
====
