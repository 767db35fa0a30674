---- MODULE MCObjectTrackerFreesLocked ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: an object is given back although its lock is held.
MCUnlocked(o) == TRUE

====
