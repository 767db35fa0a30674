---- MODULE MCResilientServiceAnswersOnly ----
EXTENDS ResilientService

MCClassOf == [r \in Requests |-> "packet"]
MCKeyOf == [r \in Requests |-> "any"]

\* A packet sent: taken on by the queue, lost with the driver.
Row_packet ==
  [ack |-> "accepted", lossBound |-> 1, dupBound |-> 0,
   order |-> "none", error |-> "none", coalesce |-> FALSE]

MCPromised == [c \in Classes |-> Row_packet]
MCFallback == [c \in Classes |-> Row_packet]

\* Twin: with the answer the work is done.
MCCanServe(r) == status # "recovering" /\ OwesAnswer(r)

====
