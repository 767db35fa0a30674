---- MODULE MCObjectTrackerIgnoresLocks ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCMayCopy(t, o) == lock[o].side \notin Domains

====
