---- MODULE MCResilientServiceErrorWithoutFailure ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> IF r = "r1" THEN "entry" ELSE "restart"]
MCKeyOf == [r \in Requests |-> "any"]

\* A call of one entry point that is rolled back: an error means no effect.
Row_entry ==
  [ack |-> "effected", lossBound |-> 0, dupBound |-> 0,
   order |-> "none", error |-> "clean", coalesce |-> FALSE]

\* Any call, Nooks with a restart: what was on its way may be lost.
Row_restart ==
  [ack |-> "effected", lossBound |-> 1, dupBound |-> 0,
   order |-> "none", error |-> "unknown", coalesce |-> FALSE]

MCPromised == [c \in Classes |->
    IF c = "entry" THEN Row_entry
    ELSE Row_restart]
MCFallback == [c \in Classes |->
    IF c = "entry" THEN Row_entry
    ELSE Row_restart]

\* Twin: any request may have been hit.
MCHit(r) == TRUE

====
