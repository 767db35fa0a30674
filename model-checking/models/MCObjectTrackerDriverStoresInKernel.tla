---- MODULE MCObjectTrackerDriverStoresInKernel ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Twin: a driver stores into the kernel's version.
MCKernelAfterDriverWrite(d, c, f, v) ==
  [o \in Objects |-> IF association[d][o] = c THEN [version[o] EXCEPT ![f] = v] ELSE version[o]]

====
