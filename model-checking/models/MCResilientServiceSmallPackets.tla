---- MODULE MCResilientServiceSmallPackets ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> IF r = "r1" THEN "packet" ELSE "input"]
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

\* SVC-R14 Reach: each class loses a request to the same failure.
ReachBothLost == fate["r1"] = "lost" /\ fate["r2"] = "lost" /\ status = "up"

\* SVC-R15 Reach: success is answered before the effect.
ReachEarlySuccess == request["r1"] = "ok" /\ effects["r1"] = 0 /\ fate["r1"] = "due"

====
