---- MODULE MCObjectTrackerSmallSides ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* One driver gets an object that the other has yielded in a call.
ReachHandedOver == \E d, e \in Domains, o \in Objects :
  d # e /\ owner[o] = d /\ Known(e, o)

====
