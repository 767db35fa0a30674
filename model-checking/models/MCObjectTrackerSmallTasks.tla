---- MODULE MCObjectTrackerSmallTasks ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "call"]

\* A task goes on with its call while another holds the lock for the kernel.
ReachOtherHolds == \E t, u \in Tasks, o \in Objects :
  t # u /\ lock[o] = [task |-> t, side |-> Kernel] /\ Len(table[u]) = 1

====
