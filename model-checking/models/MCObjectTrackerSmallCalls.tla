---- MODULE MCObjectTrackerSmallCalls ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "packet"]
MCLifetimeOf == [o \in Objects |-> "allocated"]

Begins(t) == Len(table[t]) = 0 /\ Len(table'[t]) = 1
Ends(t) == Len(table[t]) = 1 /\ Len(table'[t]) = 0

\* A call begins when nobody has locked the object, and when its own task has.
ReachPassUnlocked == \E t \in Tasks, o \in Objects : Begins(t) /\ lock[o] = NoLock

ReachPassUnderOwnLock == \E t \in Tasks, o \in Objects :
  Begins(t) /\ lock[o] = [task |-> t, side |-> Kernel]

\* The kernel stores into an object that nobody has locked, and into one that it has locked.
Stores(o) ==
  /\ version'[o] # version[o]
  /\ UNCHANGED <<owner, base, table, lock>>

ReachStoreUnlocked == \E o \in Objects :
  Stores(o) /\ lock[o] = NoLock /\ \A d \in Domains : ~Known(d, o)

ReachStoreUnderOwnLock == \E t \in Tasks, o \in Objects :
  Stores(o) /\ lock[o] = [task |-> t, side |-> Kernel]

\* A call comes back with what the driver has changed.
ReachResult == \E t \in Tasks : Ends(t) /\ version' # version

\* The driver sees, when its call to the kernel is over, what the kernel has stored meanwhile.
ReachFinishRefreshes == \E t \in Tasks, d \in Domains, o \in Objects :
  Ends(t) /\ association'[d][o] # None /\ copy'[d] # copy[d]

\* A call ends without a result: what the driver has changed is not published.
ReachNoResult == \E t \in Tasks, d \in Domains, o \in Objects :
  /\ Ends(t) /\ Newest(t).way = "in" /\ Known(d, o) /\ Dirty(d, o, "f1")
  /\ UNCHANGED <<association, version, base>>

\* The driver has freed an object that a call uses; nobody knows it when the call ends.
ReachGoneEnds == \E t \in Tasks :
  Ends(t) /\ Newest(t).way = "gone" /\ \A d \in Domains, o \in Objects : ~Known(d, o)

\* A driver takes an object over; the kernel takes it back, in a call; and gives it up.
ReachAdopts == \E d \in Domains, o \in Objects : owner[o] = Kernel /\ owner'[o] = d

ReachYields == \E d \in Domains, o \in Objects :
  owner[o] = d /\ owner'[o] = Kernel /\ association' = association

ReachDestroys == \E o \in Objects : owner[o] = Kernel /\ owner'[o] = None

\* While nobody calls, what the driver has changed is published, and it is brought up to date.
ReachCopyOut == \E o \in Objects :
  version'[o] # version[o] /\ base' # base /\ UNCHANGED <<owner, table, lock>>

ReachCopyIn == \E d \in Domains :
  copy'[d] # copy[d] /\ base'[d] # base[d] /\ UNCHANGED <<owner, association, table, lock>>

\* Recovery takes a lock from a driver that has changed what it protects.
ReachBreaks == \E d \in Domains, o \in Objects :
  /\ lock[o].side = d /\ lock'[o] = NoLock /\ Known(d, o) /\ Dirty(d, o, "f1")
  /\ UNCHANGED <<version, base>>

====
