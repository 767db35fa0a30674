---- MODULE MCObjectTrackerSmallFields ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "call"]

\* The driver has changed both fields, one of them in vain.
ReachBothChanged == \E d \in Domains, o \in Objects :
  Known(d, o) /\ \A f \in Fields : Copy(d, o)[f] # version[o][f]

====
