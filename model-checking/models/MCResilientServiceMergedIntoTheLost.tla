---- MODULE MCResilientServiceMergedIntoTheLost ----
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

\* Twin: any later request will do.
MCMerge(r, q) ==
  /\ RowOf(r).coalesce
  /\ r \in earlier[q]
  /\ ClassOf[q] = ClassOf[r]
  /\ fate[r] = "due" /\ effects[r] = 0
  /\ fate' = [fate EXCEPT ![r] = "merged"]
  /\ UNCHANGED <<status, failures, degraded, request, since, effects, earlier>>

====
