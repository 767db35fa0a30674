---- MODULE MCObjectTrackerLateForget ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

MCAssociationAfterEnd(o) == association

====
