---- MODULE MCObjectTrackerReplayAliasing ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* One object is two parameters of the calls of a task.
ReachAliased ==
  \E t \in Tasks, d \in Domains, o \in Objects :
    UsedBy(t, d, o, "in") /\ UsedBy(t, d, o, "out")

\* A call into the driver is going on with an object that the driver has freed.
ReachFreedInCall == \E t \in Tasks : Len(table[t]) = 2 /\ Newest(t).way = "gone"

\* The driver was passed an object, took it over and gave it back, in one call.
ReachYieldedInCall ==
  \E t \in Tasks, o \in Objects :
    owner[o] = Kernel /\ Len(table[t]) = 2 /\ Newest(t).way = "out"

====
