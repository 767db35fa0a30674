---- MODULE MCObjectTrackerReplayLocks ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

\* Scenario 10: one task is unwound and its driver's lock not yet broken; what the driver changed
\* under it is not published, and the other task's call waits for it.
ReachLockHeldAtFailure ==
  \E t, u \in Tasks, d \in Domains, o \in Objects :
    /\ lock[o] = [task |-> t, side |-> d]
    /\ Len(table[t]) = 0 /\ UsedBy(u, d, o, "in") /\ Dirty(d, o, "f1")

\* A task holds the lock for the kernel while another's call has a changed version.
ReachKernelLockDelaysCall ==
  \E t, u \in Tasks, d \in Domains, o \in Objects :
    /\ lock[o] = [task |-> t, side |-> Kernel] /\ t # u
    /\ UsedBy(u, d, o, "in") /\ Dirty(d, o, "f1")

====
