---- MODULE MCObjectTrackerNoCopies ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

MCKernelAfterDriverWrite(d, c, f, v) == [o \in Objects |-> IF association[d][o] = c THEN [version[o] EXCEPT ![f] = v] ELSE version[o]]

====
