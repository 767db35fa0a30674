---- MODULE MCObjectTrackerEndsAllUses ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: the return of a nested call ends the calls around it, too.
MCRest(t) == <<>>

====
