---- MODULE MCObjectTrackerSmallNesting ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* A nested call into the driver ends, and the driver still knows the object.
ReachNestedReturns == \E t \in Tasks, d \in Domains, o \in Objects :
  owner[o] = Kernel /\ Len(table[t]) = 2 /\ Len(table'[t]) = 1 /\ association'[d][o] # None

\* Both uses of an object that has been freed are left.
ReachTwoGone == \E t \in Tasks : Len(table[t]) = 2 /\ table[t][1].way = "gone" /\ table[t][2].way = "gone"

====
