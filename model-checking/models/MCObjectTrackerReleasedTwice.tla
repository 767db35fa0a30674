---- MODULE MCObjectTrackerReleasedTwice ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

MCOwnerAfterEnd(o) == owner[o]

====
