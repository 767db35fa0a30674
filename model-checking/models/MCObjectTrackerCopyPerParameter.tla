---- MODULE MCObjectTrackerCopyPerParameter ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCPlaced(d, o, c) == ~Taken(d, c)

====
