---- MODULE MCDirectCallTellsAll ----
EXTENDS DirectCall

MCObjects == {{"count"}, {"flags"}}

\* Twin: whatever is passed.
MCLearns(p, q, object) == [f \in Fields |-> Learnt(p, q, f)]

====
