---- MODULE MCObjectTrackerTakesHeldLock ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a lock is taken from the task that holds it.
MCUnlocked(o) == TRUE

====
