---- MODULE MCObjectTrackerTornCopyOut ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCPublishes(d, o, f) == Dirty(d, o, f) /\ f = "f1"

====
