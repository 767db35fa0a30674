---- MODULE MCObjectTrackerForgetsNothing ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCStillKnown(rest, d, o) == TRUE

====
