---- MODULE MCObjectTrackerForgetsBase ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a copy-in does not note what both sides now hold.
MCRefreshedBase(d, o) == Base(d, o)

====
