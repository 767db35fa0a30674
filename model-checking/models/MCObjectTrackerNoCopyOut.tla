---- MODULE MCObjectTrackerNoCopyOut ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCPublished(d, o) == version[o]

====
