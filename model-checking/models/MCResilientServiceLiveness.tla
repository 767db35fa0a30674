---- MODULE MCResilientServiceLiveness ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> IF r = "r1" THEN "write" ELSE IF r = "r2" THEN "write" ELSE "packet"]
MCKeyOf == [r \in Requests |-> IF r = "r1" THEN "block" ELSE IF r = "r2" THEN "block" ELSE "none"]

\* A disk write, MINIX 3 and shadow drivers: nothing lost, content repeated, no error.
Row_write ==
  [ack |-> "effected", lossBound |-> 0, dupBound |-> 1,
   order |-> "perKey", error |-> "none", coalesce |-> FALSE]

\* A packet sent: taken on by the queue, lost with the driver.
Row_packet ==
  [ack |-> "accepted", lossBound |-> 1, dupBound |-> 0,
   order |-> "none", error |-> "none", coalesce |-> FALSE]

MCPromised == [c \in Classes |->
    IF c = "write" THEN Row_write
    ELSE Row_packet]
MCFallback == [c \in Classes |->
    IF c = "write" THEN Row_write
    ELSE Row_packet]

====
