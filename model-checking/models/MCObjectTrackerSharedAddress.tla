---- MODULE MCObjectTrackerSharedAddress ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

MCPlaced(d, o, c) == IF Known(d, o) THEN association[d][o] = c ELSE TRUE

====
