---- MODULE MCResilientServicePackets ----
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

\* SVC-R5 Reach: a request that was acknowledged is lost.
ReachSilentLoss == request["r1"] = "ok" /\ fate["r1"] = "lost" /\ status = "up"

\* SVC-R6 Reach: input is lost while a packet is sent.
ReachLostInput == fate["r3"] = "lost" /\ effects["r1"] = 1

====
