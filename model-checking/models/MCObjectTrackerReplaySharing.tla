---- MODULE MCObjectTrackerReplaySharing ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

\* Two tasks are in calls that use one version, which the driver has changed.
ReachSharedVersion ==
  \E d \in Domains, o \in Objects :
    (\A t \in Tasks : UsedBy(t, d, o, "in")) /\ Dirty(d, o, "f1")

\* The driver has changed one field, and the kernel the other, since the versions were
\* equal: whole-object copy-back would lose what the kernel stored.
ReachBothSidesChanged ==
  \E d \in Domains, o \in Objects :
    /\ Known(d, o) /\ Dirty(d, o, "f1")
    /\ ~Dirty(d, o, "f2") /\ version[o]["f2"] # Base(d, o)["f2"]

====
