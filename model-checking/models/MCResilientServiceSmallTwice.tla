---- MODULE MCResilientServiceSmallTwice ----
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

====
