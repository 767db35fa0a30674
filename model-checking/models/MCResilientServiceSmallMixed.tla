---- MODULE MCResilientServiceSmallMixed ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> IF r = "r1" THEN "config" ELSE "write"]
MCKeyOf == [r \in Requests |-> "volume"]

\* A setting that is acknowledged when it, or one that stands for it, is made.
Row_config ==
  [ack |-> "effected", lossBound |-> 0, dupBound |-> 1,
   order |-> "perKey", error |-> "none", coalesce |-> TRUE]

\* A write that may be lost without a word.
Row_write ==
  [ack |-> "effected", lossBound |-> 1, dupBound |-> 0,
   order |-> "perKey", error |-> "none", coalesce |-> FALSE]

MCPromised == [c \in Classes |-> IF c = "config" THEN Row_config ELSE Row_write]
MCFallback == MCPromised

\* SVC-R16 Reach: a request that is lost without a word is acknowledged.
ReachLostAndAcknowledged == request["r2"] = "ok" /\ fate["r2"] = "lost"

====
