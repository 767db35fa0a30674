---- MODULE MCObjectTrackerCopiesReadOnly ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCPublishes(d, o, f) == Copy(d, o)[f] # Base(d, o)[f]

====
