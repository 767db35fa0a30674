---- MODULE MCObjectTrackerFull ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> IF o = "o1" THEN "packet" ELSE "timer"]
MCLifetimeOf == [o \in Objects |-> IF o = "o1" THEN "allocated" ELSE "semantic"]

====
