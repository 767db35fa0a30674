---- MODULE MCResilientServiceDisk ----
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

\* SVC-R1 Reach: a write is done three times.
ReachThrice == \E r \in Requests : effects[r] = 3

\* SVC-R2 Reach: an older write waits while a newer one has taken effect.
ReachNewerFirst ==
  \E r, q \in Requests : r \in earlier[q] /\ effects[q] > 0 /\ effects[r] = 0

====
