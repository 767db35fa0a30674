---- MODULE MCObjectTrackerLeavesVersion ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a driver's version stays at its address when the object has ended.
MCSlotAfterEnd(what, d, c, o) == what[d][c]

====
