---- MODULE MCResilientServiceLostAndDone ----
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

\* Twin: nobody looks whether it was done.
MCLose(r) ==
  /\ HasTaken(r)
  /\ fate[r] = "due"
  /\ MayLose(r)
  /\ fate' = [fate EXCEPT ![r] = "lost"]
  /\ UNCHANGED <<status, failures, degraded, request, since, effects, earlier>>

====
