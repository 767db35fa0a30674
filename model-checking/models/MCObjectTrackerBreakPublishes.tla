---- MODULE MCObjectTrackerBreakPublishes ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

MCKernelAfterBreak(d, o) == IF Known(d, o) THEN [version EXCEPT ![o] = Published(d, o)] ELSE version

====
