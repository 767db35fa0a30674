---- MODULE MCObjectTrackerOverwritesDriver ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a copy-in overwrites what the driver has changed and not yet published.
MCRefreshed(d, o) == version[o]

====
