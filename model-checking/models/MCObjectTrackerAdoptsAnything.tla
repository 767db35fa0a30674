---- MODULE MCObjectTrackerAdoptsAnything ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a driver takes over an object that no call has passed to it.
MCUsedBy(t, d, o, way) == TRUE

====
