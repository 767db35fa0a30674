---- MODULE MCResilientServiceSmallMerged ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> "config"]
MCKeyOf == [r \in Requests |-> "volume"]

\* A setting that is acknowledged when it, or one that stands for it, is made.
Row_config ==
  [ack |-> "effected", lossBound |-> 0, dupBound |-> 1,
   order |-> "perKey", error |-> "none", coalesce |-> TRUE]

\* The same after a restart without a shadow.
Fallback_config ==
  [ack |-> "effected", lossBound |-> 1, dupBound |-> 1,
   order |-> "none", error |-> "unknown", coalesce |-> TRUE]

MCPromised == [c \in Classes |-> Row_config]
MCFallback == [c \in Classes |-> Fallback_config]

\* SVC-R21 Reach: a setting is acknowledged because another one stands for it.
ReachMergedAndAcknowledged == request["r1"] = "ok" /\ fate["r1"] = "merged"

====
