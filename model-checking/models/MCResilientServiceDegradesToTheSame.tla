---- MODULE MCResilientServiceDegradesToTheSame ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> IF r = "r1" THEN "packet" ELSE IF r = "r2" THEN "packet" ELSE "input"]
MCKeyOf == [r \in Requests |-> "any"]

\* A packet sent: taken on by the queue, lost with the driver.
Row_packet ==
  [ack |-> "accepted", lossBound |-> 1, dupBound |-> 0,
   order |-> "none", error |-> "none", coalesce |-> FALSE]

\* A packet received.
Row_input ==
  [ack |-> "accepted", lossBound |-> 1, dupBound |-> 0,
   order |-> "none", error |-> "none", coalesce |-> FALSE]

MCPromised == [c \in Classes |->
    IF c = "packet" THEN Row_packet
    ELSE Row_input]
MCFallback == [c \in Classes |->
    IF c = "packet" THEN Row_packet
    ELSE Row_input]

\* Twin: there need be no other row.
MCDegrade(c) ==
  /\ MayDegrade(c)
  /\ degraded' = degraded \cup {c}
  /\ UNCHANGED <<status, failures, request, since, effects, fate, earlier>>

====
