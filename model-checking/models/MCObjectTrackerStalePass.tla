---- MODULE MCObjectTrackerStalePass ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a driver is passed its old version again.
MCRefreshed(d, o) == Copy(d, o)

====
