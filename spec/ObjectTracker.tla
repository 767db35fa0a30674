------------------------------ MODULE ObjectTracker ------------------------------
(***************************************************************************)
(* The object tracker: which kernel objects a driver knows, by which copy  *)
(* in its own domain, what moves between the two versions and when, and    *)
(* what recovery has to give back.                                         *)
(*                                                                         *)
(* Source: Swift, Bershad, Levy (SOSP 2003), sections on wrappers, object  *)
(* tracking and recovery: call by value and result; a table for the        *)
(* objects of one call and one for long-lived objects of a domain; types;  *)
(* three rules of lifetime (one call; allocate and free; semantics, such   *)
(* as a timer that fires).                                                 *)
(* Ours: fields that changed are copied back, not whole objects; owners;   *)
(* locks, of which the paper says nothing for several processors.          *)
(* Left out: when calls happen and fail (see Xpc), rights on pages (see    *)
(* Memory), in which order recovery walks the tracker (see Recovery).      *)
(* Refines: KernelIntegrity (kernel = the kernel's versions).              *)
(*                                                                         *)
(* Variables   owner, version, association, copy, base, table, lock,       *)
(*             releases, actor                                             *)
(* Actions     Create Destroy; Allocate Free Fire; Adopt Yield;            *)
(*             Pass Return; Accept Finish; Abandon; CopyIn CopyOut;        *)
(*             DriverWrite KernelWrite; Lock Unlock;                       *)
(*             Release SetAside BreakLock                                  *)
(* Properties  OBJ-S1 to S23                                               *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS
  Tasks,         \* threads of control (strings)
  Domains,       \* the protection domains that hold drivers (strings)
  Objects,       \* kernel objects (strings)
  Copies,        \* addresses in each domain where a driver's version can be
  Types,         \* what kinds of object there are
  TypeOf,        \* TypeOf[o]: the type of o
  LifetimeOf,    \* LifetimeOf[o]: "call", "allocated" or "semantic"
  Fields,        \* the fields of an object
  ReadOnly,      \* the fields that a driver may not modify
  Values,        \* what a field can hold
  Initial,       \* what a field of a new object holds
  Merge,         \* what is copied back: "field", those that the driver changed;
                 \* or, as published, the whole "object"
  TableLength,   \* objects in use by the calls of one task
  Confined       \* the actors that KernelIntegrity confines

Kernel == "kernel"
None == "none"

ASSUME /\ TypeOf \in [Objects -> Types]
       /\ LifetimeOf \in [Objects -> {"call", "allocated", "semantic"}]
       /\ ReadOnly \subseteq Fields
       /\ Initial \in Values
       /\ Merge \in {"field", "object"}
       /\ TableLength \in Nat

Sides == {Kernel} \cup Domains

\* An object in use by a call: a parameter on its way into domain d or out of it,
\* or what is left of one that was freed during the call.
Uses == [domain : Domains, object : Objects, copy : Copies, type : Types,
         way : {"in", "out", "gone"}]

NoLock == [task |-> None, side |-> None]
Locks == {NoLock} \cup [task : Tasks, side : Sides]

VARIABLES
  owner,        \* owner[o]: who has to give o back: Kernel, a domain, or None when
                \* there is no such object
  version,      \* version[o]: the kernel's version
  association,  \* association[d][o]: where the version of d is, or None
  copy,         \* copy[d][c]: what the driver's version at c holds
  base,         \* base[d][c]: what it held when it was last made equal to the kernel's
  table,        \* table[t]: the objects in use by the calls of t, newest last
  lock,         \* lock[o]: which task holds the lock of o, and for which side
  releases,     \* history: how often o was given back since it came into being
  actor         \* history: who took the latest step

vars == <<owner, version, association, copy, base, table, lock, releases, actor>>

\* History: bound by every action, read by no guard.
AuxVars == <<releases, actor>>

Images == [Fields -> Values]

TypeOK ==
  /\ owner \in [Objects -> Sides \cup {None}]
  /\ version \in [Objects -> Images]
  /\ association \in [Domains -> [Objects -> Copies \cup {None}]]
  /\ copy \in [Domains -> [Copies -> Images]]
  /\ base \in [Domains -> [Copies -> Images]]
  /\ \A t \in Tasks : /\ Len(table[t]) <= TableLength
                      /\ \A i \in 1..Len(table[t]) : table[t][i] \in Uses
  /\ lock \in [Objects -> Locks]
  /\ releases \in [Objects -> 0..2]
  /\ actor \in {"kernel", "driver", "device"}

--------------------------------------------------------------------------------
(* Ideas *)

Fresh == [f \in Fields |-> Initial]

Exists(o) == owner[o] # None
Known(d, o) == association[d][o] # None
Copy(d, o) == copy[d][association[d][o]]
Base(d, o) == base[d][association[d][o]]

\* Does c hold the version of some object?
Taken(d, c) == \E o \in Objects : association[d][o] = c

\* One copy for each object in a domain: the one that it has there, else a free one.
Placed(d, o, c) == IF Known(d, o) THEN association[d][o] = c ELSE ~Taken(d, c)

\* A parameter is what the tracker knows at that address, and of the wanted type.
Valid(d, o, c, ty) == association[d][o] = c /\ TypeOf[o] = ty

InUse(tbl, d, o) ==
  \E t \in Tasks : \E i \in 1..Len(tbl[t]) :
    tbl[t][i].domain = d /\ tbl[t][i].object = o /\ tbl[t][i].way # "gone"

UsedBy(t, d, o, way) ==
  \E i \in 1..Len(table[t]) :
    table[t][i].domain = d /\ table[t][i].object = o /\ table[t][i].way = way

\* A domain knows what it owns, and what a call in progress uses.
Keeps(tbl, d, o) == owner[o] = d \/ InUse(tbl, d, o)

\* Does d still know o when these uses are left?
StillKnown(rest, d, o) == Keeps(rest, d, o)

Newest(t) == table[t][Len(table[t])]
Rest(t) == SubSeq(table[t], 1, Len(table[t]) - 1)
IsNewest(t, d, o) ==
  Len(table[t]) > 0 /\ Newest(t).domain = d /\ Newest(t).object = o

Unlocked(o) == lock[o] = NoLock

\* Nothing moves between the versions of o while somebody else, or a driver, is
\* in the middle of what the lock protects.
MayCopy(t, o) == Unlocked(o) \/ lock[o] = [task |-> t, side |-> Kernel]

MayWrite(t, o) == Unlocked(o) \/ lock[o] = [task |-> t, side |-> Kernel]

\* Has the driver changed field f, as it may, since the versions were equal?
Dirty(d, o, f) == f \notin ReadOnly /\ Copy(d, o)[f] # Base(d, o)[f]

\* Which fields a copy-out writes. Published: all.
Publishes(d, o, f) == Merge = "object" \/ Dirty(d, o, f)

\* The kernel's version and the base after a copy-out.
Published(d, o) ==
  [f \in Fields |-> IF Publishes(d, o, f) THEN Copy(d, o)[f] ELSE version[o][f]]
PublishedBase(d, o) ==
  [f \in Fields |-> IF Publishes(d, o, f) THEN Copy(d, o)[f] ELSE Base(d, o)[f]]

\* The driver's version and the base after a copy-in: what the driver has changed and
\* not yet published stays.
Refreshed(d, o) ==
  [f \in Fields |-> IF Dirty(d, o, f) THEN Copy(d, o)[f] ELSE version[o][f]]
RefreshedBase(d, o) ==
  [f \in Fields |-> IF Dirty(d, o, f) THEN Base(d, o)[f] ELSE version[o][f]]

\* A driver stores into its own version, never into the kernel's.
KernelAfterDriverWrite(d, c, f, v) == version

\* What a lock that recovery breaks protects stays as it was before it was taken.
KernelAfterBreak(d, o) == version

At(what, d, c, image) == [what EXCEPT ![d][c] = image]

Use(d, o, c, way) ==
  [domain |-> d, object |-> o, copy |-> c, type |-> TypeOf[o], way |-> way]

Push(t, use) == table' = [table EXCEPT ![t] = Append(@, use)]

\* Makes c the version of o in d, equal to the kernel's.
Associate(d, o, c, image) ==
  /\ association' = [association EXCEPT ![d][o] = c]
  /\ copy' = At(copy, d, c, image)
  /\ base' = At(base, d, c, image)

\* Drops the newest use of task t, of o in d, and leaves the driver's version with the
\* given image; without another reason to know o the domain does not know it any more.
Drop(t, d, o, image, basis) ==
  LET rest == [table EXCEPT ![t] = Rest(t)]
      c == association[d][o]
  IN  /\ table' = rest
      /\ IF ~Known(d, o)
         THEN UNCHANGED <<association, copy, base>>
         ELSE IF StillKnown(rest, d, o)
         THEN /\ copy' = At(copy, d, c, image)
              /\ base' = At(base, d, c, basis)
              /\ UNCHANGED association
         ELSE /\ association' = [association EXCEPT ![d][o] = None]
              /\ copy' = At(copy, d, c, Fresh)
              /\ base' = At(base, d, c, Fresh)

\* What an object that ends leaves behind: no association, no owner, no use.
OwnerAfterEnd(o) == None
AssociationAfterEnd(o) == [d \in Domains |-> [association[d] EXCEPT ![o] = None]]
UseAfterEnd(use, o) == IF use.object = o THEN [use EXCEPT !.way = "gone"] ELSE use

\* What slot c of domain d holds when o has ended.
SlotAfterEnd(what, d, c, o) == IF association[d][o] = c THEN Fresh ELSE what[d][c]

\* Object o ends: the kernel's own release and the tracker's are one step.
End(o) ==
  /\ owner' = [owner EXCEPT ![o] = OwnerAfterEnd(o)]
  /\ version' = [version EXCEPT ![o] = Fresh]
  /\ association' = AssociationAfterEnd(o)
  /\ copy' = [d \in Domains |-> [c \in Copies |-> SlotAfterEnd(copy, d, c, o)]]
  /\ base' = [d \in Domains |-> [c \in Copies |-> SlotAfterEnd(base, d, c, o)]]
  /\ table' = [t \in Tasks |->
                 [i \in 1..Len(table[t]) |-> UseAfterEnd(table[t][i], o)]]
  /\ releases' = [releases EXCEPT ![o] = IF @ < 2 THEN @ + 1 ELSE 2]
  /\ UNCHANGED lock

--------------------------------------------------------------------------------

Init ==
  /\ owner = [o \in Objects |-> None]
  /\ version = [o \in Objects |-> Fresh]
  /\ association = [d \in Domains |-> [o \in Objects |-> None]]
  /\ copy = [d \in Domains |-> [c \in Copies |-> Fresh]]
  /\ base = [d \in Domains |-> [c \in Copies |-> Fresh]]
  /\ table = [t \in Tasks |-> <<>>]
  /\ lock = [o \in Objects |-> NoLock]
  /\ releases = [o \in Objects |-> 0]
  /\ actor = "kernel"

\* [Kernel] The kernel makes an object that drivers will see.
\* input o.
Create(o) ==
  /\ ~Exists(o)
  /\ LifetimeOf[o] # "semantic"
  /\ owner' = [owner EXCEPT ![o] = Kernel]
  /\ releases' = [releases EXCEPT ![o] = 0]
  /\ actor' = "kernel"
  /\ UNCHANGED <<version, association, copy, base, table, lock>>

\* [Kernel] The kernel gives up an object of its own, which it has announced: no
\* driver knows it.
\* input o.
Destroy(o) ==
  /\ owner[o] = Kernel
  /\ \A d \in Domains : ~Known(d, o)
  /\ Unlocked(o)
  /\ End(o)
  /\ actor' = "kernel"

\* [Kernel] Driver d asks for a new object, or begins what ends by itself, such as a
\* timer; the driver's version is at c.
\* input d, o; outcome c.
Allocate(d, o, c) ==
  /\ ~Exists(o)
  /\ LifetimeOf[o] # "call"
  /\ Placed(d, o, c)
  /\ owner' = [owner EXCEPT ![o] = d]
  /\ releases' = [releases EXCEPT ![o] = 0]
  /\ Associate(d, o, c, version[o])
  /\ actor' = "kernel"
  /\ UNCHANGED <<version, table, lock>>

\* [Kernel] Driver d asks for the end of an object of its own.
\* input d, o.
Free(d, o) ==
  /\ owner[o] = d
  /\ Unlocked(o)
  /\ End(o)
  /\ actor' = "kernel"

\* [Clock] An object ends by what it means: the timer fires.
\* input o.
Fire(o) ==
  /\ LifetimeOf[o] = "semantic"
  /\ owner[o] \in Domains
  /\ Unlocked(o)
  /\ End(o)
  /\ actor' = "device"

\* [Kernel] During a call into d the driver takes over an object that it was passed.
\* input t, d, o.
Adopt(t, d, o) ==
  /\ owner[o] = Kernel
  /\ LifetimeOf[o] = "allocated"
  /\ UsedBy(t, d, o, "in")
  /\ owner' = [owner EXCEPT ![o] = d]
  /\ actor' = "kernel"
  /\ UNCHANGED <<version, association, copy, base, table, lock, releases>>

\* [Kernel] During a call from d the kernel takes over an object that it was passed.
\* input t, d, o.
Yield(t, d, o) ==
  /\ owner[o] = d
  /\ LifetimeOf[o] = "allocated"
  /\ UsedBy(t, d, o, "out")
  /\ owner' = [owner EXCEPT ![o] = Kernel]
  /\ actor' = "kernel"
  /\ UNCHANGED <<version, association, copy, base, table, lock, releases>>

\* [Kernel] Task t passes o to driver d, whose version is at c.
\* input t, d, o; outcome c.
Pass(t, d, o, c) ==
  /\ Exists(o)
  /\ MayCopy(t, o)
  /\ Placed(d, o, c)
  /\ Len(table[t]) < TableLength
  /\ Push(t, Use(d, o, c, "in"))
  /\ IF Known(d, o)
     THEN /\ copy' = At(copy, d, c, Refreshed(d, o))
          /\ base' = At(base, d, c, RefreshedBase(d, o))
          /\ UNCHANGED association
     ELSE Associate(d, o, c, version[o])
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, version, lock, releases>>

\* [Kernel] The call comes back: what the driver has changed in o becomes the kernel's.
\* input t, d, o.
Return(t, d, o) ==
  /\ IsNewest(t, d, o)
  /\ Newest(t).way = "in"
  /\ MayCopy(t, o)
  /\ version' = [version EXCEPT ![o] = Published(d, o)]
  /\ Drop(t, d, o, Copy(d, o), PublishedBase(d, o))
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, lock, releases>>

\* [Kernel] Driver d calls the kernel with the address c of what should be an object of
\* type ty; it is o.
\* input t, d, c, ty; outcome o.
Accept(t, d, o, c, ty) ==
  /\ Valid(d, o, c, ty)
  /\ MayCopy(t, o)
  /\ Len(table[t]) < TableLength
  /\ Push(t, [Use(d, o, c, "out") EXCEPT !.type = ty])
  /\ version' = [version EXCEPT ![o] = Published(d, o)]
  /\ base' = At(base, d, c, PublishedBase(d, o))
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, lock, releases>>

\* [Kernel] The kernel returns to the driver, which sees what the kernel has changed.
\* input t, d, o.
Finish(t, d, o) ==
  /\ IsNewest(t, d, o)
  /\ Newest(t).way = "out"
  /\ MayCopy(t, o)
  /\ Drop(t, d, o, Refreshed(d, o), RefreshedBase(d, o))
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, version, lock, releases>>

\* [Kernel] The call ends without a result: d has failed, or has freed o meanwhile.
\* input t, d, o.
Abandon(t, d, o) ==
  /\ IsNewest(t, d, o)
  /\ IF Known(d, o) THEN Drop(t, d, o, Copy(d, o), Base(d, o))
                    ELSE Drop(t, d, o, Fresh, Fresh)
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, version, lock, releases>>

\* [Kernel] A long-lived version of d is brought up to date.
\* input t, d, o.
CopyIn(t, d, o) ==
  /\ Known(d, o)
  /\ MayCopy(t, o)
  /\ copy' = At(copy, d, association[d][o], Refreshed(d, o))
  /\ base' = At(base, d, association[d][o], RefreshedBase(d, o))
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, version, association, table, lock, releases>>

\* [Kernel] What d has changed in a long-lived version is published, with a deferred
\* call for example.
\* input t, d, o.
CopyOut(t, d, o) ==
  /\ Known(d, o)
  /\ MayCopy(t, o)
  /\ version' = [version EXCEPT ![o] = Published(d, o)]
  /\ base' = At(base, d, association[d][o], PublishedBase(d, o))
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, table, lock, releases>>

\* [Driver] Code of d stores into its own memory. Only in an object's version does that
\* mean anything to the tracker.
\* input d, c, f, v.
DriverWrite(d, c, f, v) ==
  /\ copy' = IF Taken(d, c) THEN [copy EXCEPT ![d][c][f] = v] ELSE copy
  /\ version' = KernelAfterDriverWrite(d, c, f, v)
  /\ actor' = "driver"
  /\ UNCHANGED <<owner, association, base, table, lock, releases>>

\* [Kernel] Kernel code changes an object, within the lock if somebody uses one.
\* input t, o, f, v.
KernelWrite(t, o, f, v) ==
  /\ Exists(o)
  /\ MayWrite(t, o)
  /\ version' = [version EXCEPT ![o][f] = v]
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, base, table, lock, releases>>

\* [Kernel] Task t takes the lock of o, for the kernel or for driver s, which then sees
\* what the lock protects.
\* input t, s, o.
Lock(t, s, o) ==
  /\ Exists(o)
  /\ Unlocked(o)
  /\ s \in Domains => Known(s, o)
  /\ lock' = [lock EXCEPT ![o] = [task |-> t, side |-> s]]
  /\ IF s \in Domains
     THEN /\ copy' = At(copy, s, association[s][o], Refreshed(s, o))
          /\ base' = At(base, s, association[s][o], RefreshedBase(s, o))
     ELSE UNCHANGED <<copy, base>>
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, version, association, table, releases>>

\* [Kernel] Task t gives the lock back; what a driver has changed under it is published
\* in the same step.
\* input t, s, o.
Unlock(t, s, o) ==
  /\ lock[o] = [task |-> t, side |-> s]
  /\ s \in Domains => Known(s, o)
  /\ lock' = [lock EXCEPT ![o] = NoLock]
  /\ IF s \in Domains
     THEN /\ version' = [version EXCEPT ![o] = Published(s, o)]
          /\ base' = At(base, s, association[s][o], PublishedBase(s, o))
     ELSE UNCHANGED <<version, base>>
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, table, releases>>

\* [Kernel] Recovery gives back an object that the failed driver d owns. Its calls are
\* unwound and its locks broken before.
\* input d, o.
Release(d, o) ==
  /\ owner[o] = d
  /\ ~InUse(table, d, o)
  /\ Unlocked(o)
  /\ End(o)
  /\ actor' = "kernel"

\* [Kernel] Recovery takes from the failed driver d what its device may still reach:
\* until that is quiet the object is the kernel's, and d does not know it.
\* input d, o.
SetAside(d, o) ==
  /\ owner[o] = d
  /\ LifetimeOf[o] = "allocated"
  /\ ~InUse(table, d, o)
  /\ Unlocked(o)
  /\ owner' = [owner EXCEPT ![o] = Kernel]
  /\ association' = [association EXCEPT ![d][o] = None]
  /\ copy' = At(copy, d, association[d][o], Fresh)
  /\ base' = At(base, d, association[d][o], Fresh)
  /\ actor' = "kernel"
  /\ UNCHANGED <<version, table, lock, releases>>

\* [Kernel] Recovery takes a lock from the failed driver d. What d has changed under it
\* is not published.
\* input d, o.
BreakLock(d, o) ==
  /\ lock[o].side = d
  /\ lock' = [lock EXCEPT ![o] = NoLock]
  /\ version' = KernelAfterBreak(d, o)
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, base, table, releases>>

Next ==
  \/ \E o \in Objects : Create(o)
  \/ \E o \in Objects : Destroy(o)
  \/ \E d \in Domains, o \in Objects, c \in Copies : Allocate(d, o, c)
  \/ \E d \in Domains, o \in Objects : Free(d, o)
  \/ \E o \in Objects : Fire(o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : Adopt(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : Yield(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects, c \in Copies : Pass(t, d, o, c)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : Return(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects, c \in Copies, ty \in Types :
       Accept(t, d, o, c, ty)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : Finish(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : Abandon(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : CopyIn(t, d, o)
  \/ \E t \in Tasks, d \in Domains, o \in Objects : CopyOut(t, d, o)
  \/ \E d \in Domains, c \in Copies, f \in Fields, v \in Values : DriverWrite(d, c, f, v)
  \/ \E t \in Tasks, o \in Objects, f \in Fields, v \in Values : KernelWrite(t, o, f, v)
  \/ \E t \in Tasks, s \in Sides, o \in Objects : Lock(t, s, o)
  \/ \E t \in Tasks, s \in Sides, o \in Objects : Unlock(t, s, o)
  \/ \E d \in Domains, o \in Objects : Release(d, o)
  \/ \E d \in Domains, o \in Objects : SetAside(d, o)
  \/ \E d \in Domains, o \in Objects : BreakLock(d, o)

Spec == Init /\ [][Next]_vars

--------------------------------------------------------------------------------
(* Properties *)

\* OBJ-S1 One copy (N-S5). However often an object is a parameter of calls in a domain,
\* all of them see the same version, the one that the tracker knows.
OneCopy ==
  \A t \in Tasks : \A i \in 1..Len(table[t]) :
    LET use == table[t][i]
    IN  use.way # "gone" => association[use.domain][use.object] = use.copy

\* OBJ-S2 Results arrive (N-S5). When a call comes back, each field that the driver was
\* allowed to change and did change has that value in the kernel's version; and no change
\* counts as published that is not there.
ResultsArrive ==
  [][\A d \in Domains, o \in Objects :
       Known(d, o) =>
         \A f \in Fields \ ReadOnly :
           Copy(d, o)[f] # Base(d, o)[f] =>
             /\ (\E t \in Tasks : Return(t, d, o)) => version'[o][f] = Copy(d, o)[f]
             /\ association'[d][o] = association[d][o]
                  /\ base'[d][association[d][o]][f] # Base(d, o)[f]
                => version'[o][f] = Copy(d, o)[f]]_vars

KernelWrites ==
  \E t \in Tasks, o \in Objects, f \in Fields, v \in Values : KernelWrite(t, o, f, v)

\* OBJ-S3 Atomic updates (N-S6). Apart from the kernel's own stores, an object's version
\* changes to all that one driver has changed, or not at all.
AtomicUpdates ==
  [][~KernelWrites =>
       \A o \in Objects :
         Exists(o) /\ owner'[o] # None /\ version'[o] # version[o] =>
           \E d \in Domains :
             /\ Known(d, o)
             /\ \A f \in Fields :
                  f \notin ReadOnly /\ Copy(d, o)[f] # Base(d, o)[f] =>
                    version'[o][f] = Copy(d, o)[f]]_vars

\* OBJ-S4 No lost update (N-S7). Apart from the kernel's own stores, a field of the
\* kernel's version changes only when a driver has changed that field. False as
\* published: the whole object is copied back, and overwrites what the kernel stored
\* meanwhile.
NoLostUpdate ==
  [][~KernelWrites =>
       \A o \in Objects, f \in Fields :
         Exists(o) /\ owner'[o] # None /\ version'[o][f] # version[o][f] =>
           \E d \in Domains : Known(d, o) /\ Copy(d, o)[f] # Base(d, o)[f]]_vars

\* OBJ-S5 Read-only fields (N-S17). A field that drivers may not modify is changed by the
\* kernel alone. False as published, where the whole object is copied back.
ReadOnlyFields ==
  [][~KernelWrites =>
       \A o \in Objects, f \in ReadOnly :
         Exists(o) /\ owner'[o] # None => version'[o][f] = version[o][f]]_vars

\* OBJ-S6 Sound (N-S16). Whatever a domain knows exists.
Sound == \A d \in Domains, o \in Objects : Known(d, o) => Exists(o)

\* OBJ-S7 Complete (N-S16). A domain knows what it owns and what its calls use.
Complete == \A d \in Domains, o \in Objects : Keeps(table, d, o) => Known(d, o)

\* OBJ-S8 One to one (N-S16). Two objects never share an address in a domain.
OneToOne ==
  \A d \in Domains, o, p \in Objects :
    Known(d, o) /\ association[d][o] = association[d][p] => o = p

\* OBJ-S9 Lifetimes (N-S16). What the domain does not own it knows during calls alone;
\* an object of the lifetime of a call is never owned by a domain.
Lifetimes ==
  \A d \in Domains, o \in Objects :
    /\ Known(d, o) => Keeps(table, d, o)
    /\ LifetimeOf[o] = "call" => owner[o] # d

\* OBJ-S10 Exactly once (N-S12). An object is given back once: by its driver, by what it
\* means, by the kernel, or by recovery.
ExactlyOnceReleased ==
  \A o \in Objects : /\ releases[o] <= 1
                     /\ Exists(o) => releases[o] = 0

\* OBJ-S11 Valid parameters (N-S17). What the kernel accepted from a driver has the type
\* that the call wants.
ValidParameters ==
  \A t \in Tasks : \A i \in 1..Len(table[t]) : table[t][i].type = TypeOf[table[t][i].object]

\* OBJ-S12 Locks (N-S19). What a driver changes under a lock reaches the kernel with its
\* release, in one step; a lock that recovery breaks protects what nobody has touched.
LockedByDriver ==
  [][\A d \in Domains, o \in Objects :
       lock[o].side = d /\ version'[o] # version[o] =>
         \E t \in Tasks : Unlock(t, d, o)]_vars

\* OBJ-S13 Critical sections (N-S19). While a task holds a lock for the kernel, no other
\* task's call moves anything between the versions of that object; while it is held for a
\* driver, no call does.
CriticalSection ==
  [][\A o \in Objects :
       lock[o] # NoLock /\ lock'[o] = lock[o] =>
         LET others == IF lock[o].side = Kernel THEN Tasks \ {lock[o].task} ELSE Tasks
             still == {d \in Domains : Known(d, o) /\ association'[d][o] = association[d][o]}
             same(what, next) == \A d \in still :
               next[d][association[d][o]] = what[d][association[d][o]]
         IN  /\ \A t \in others, d \in Domains :
                  ~(Return(t, d, o) \/ Finish(t, d, o) \/ CopyIn(t, d, o) \/ CopyOut(t, d, o))
             /\ \A t \in others :
                  /\ Len(table'[t]) > Len(table[t]) => table'[t][Len(table'[t])].object # o
                  /\ Len(table'[t]) < Len(table[t]) =>
                       version'[o] = version[o] /\ same(copy, copy') /\ same(base, base')
             /\ lock[o].side \in Domains =>
                  same(base, base') /\ (actor' # "driver" => same(copy, copy'))]_vars

\* OBJ-S15 Endings (N-S12). An object ends when nobody holds its lock and, if it is the
\* kernel's, no driver knows it; and it has been given back once more.
Endings ==
  [][\A o \in Objects : Exists(o) /\ owner'[o] = None =>
       /\ lock[o] = NoLock
       /\ owner[o] = Kernel => \A d \in Domains : ~Known(d, o)
       /\ releases'[o] = releases[o] + 1]_vars

\* Is o, on its way into d or out of it, in use by a call?
Passed(d, o, way) ==
  \E t \in Tasks : \E i \in 1..Len(table[t]) :
    table[t][i].domain = d /\ table[t][i].object = o /\ table[t][i].way = way

\* OBJ-S16 Owners (N-S16). An object begins with the kernel or with a driver, as its
\* lifetime says; it changes hands in a call that passes it, or when recovery sets it aside.
Owners ==
  [][\A o \in Objects :
       /\ releases'[o] # releases[o] => owner'[o] # owner[o]
       /\ owner'[o] # owner[o] /\ owner'[o] # None =>
            IF ~Exists(o)
            THEN LifetimeOf[o] # (IF owner'[o] = Kernel THEN "semantic" ELSE "call")
            ELSE /\ LifetimeOf[o] = "allocated"
                 /\ IF owner[o] = Kernel
                    THEN Passed(owner'[o], o, "in")
                    ELSE /\ owner'[o] = Kernel
                         /\ \/ Passed(owner[o], o, "out")
                            \/ association'[owner[o]][o] = None /\ lock[o] = NoLock]_vars

\* OBJ-S17 Drivers' versions (N-S5). A driver's version changes by the driver's stores; or it
\* becomes what the kernel's holds, but for what the driver has changed; or it is given up.
DriversVersions ==
  [][\A d \in Domains, c \in Copies :
       copy'[d][c] # copy[d][c] /\ actor' # "driver" =>
         \/ copy'[d][c] = Fresh /\ \A o \in Objects : association'[d][o] # c
         \/ \E o \in Objects :
              /\ association'[d][o] = c
              /\ \A f \in Fields :
                   LET changed == association[d][o] = c /\ Dirty(d, o, f)
                   IN  copy'[d][c][f] = IF changed THEN copy[d][c][f] ELSE version[o][f]]_vars

\* OBJ-S18 Nothing left behind (N-S16). An object that does not exist is as new and locked by
\* nobody; an address where no version is holds nothing.
NothingLeft ==
  /\ \A o \in Objects : ~Exists(o) => version[o] = Fresh /\ lock[o] = NoLock
  /\ \A d \in Domains, c \in Copies :
       ~Taken(d, c) => copy[d][c] = Fresh /\ base[d][c] = Fresh

\* OBJ-S19 Common ground (N-S7). What the tracker notes as equal on both sides is equal
\* there, and what it has moved from one side to the other is noted.
CommonGround ==
  [][\A o \in Objects, f \in Fields :
       /\ \A d \in Domains :
            LET c == association'[d][o]
            IN  c # None /\ actor' # "driver" =>
                  /\ base'[d][c][f] # base[d][c][f] =>
                       base'[d][c][f] = copy'[d][c][f] /\ base'[d][c][f] = version'[o][f]
                  /\ copy'[d][c][f] # copy[d][c][f] => base'[d][c][f] = copy'[d][c][f]
       /\ ~KernelWrites /\ Exists(o) /\ owner'[o] # None /\ version'[o][f] # version[o][f] =>
            \E d \in Domains :
              /\ Known(d, o)
              /\ \/ association'[d][o] = None
                 \/ base'[d][association[d][o]][f] = version'[o][f]]_vars

\* OBJ-S20 Parameters are up to date (N-S5). A driver that is passed an object sees the
\* kernel's version, but for what it has changed itself; the kernel that accepts one sees that.
\* At the end of a call it is the other way round.
UpToDate ==
  [][\A t \in Tasks :
       /\ Len(table'[t]) > Len(table[t]) =>
            LET use == table'[t][Len(table'[t])]
                d == use.domain
                o == use.object
                c == use.copy
            IN  \A f \in Fields :
                  IF association[d][o] = c /\ Dirty(d, o, f)
                  THEN use.way = "out" => version'[o][f] = copy[d][c][f]
                  ELSE use.way = "in" => copy'[d][c][f] = version[o][f]
       /\ Len(table'[t]) < Len(table[t]) =>
            LET use == Newest(t)
            IN  IF use.way = "in"
                THEN association' = association => copy' = copy
                ELSE version' = version]_vars

\* OBJ-S21 Uses in order (N-S16). Calls begin and end one at a time, the newest first; a use
\* stays as it is until then, unless its object ends.
UsesInOrder ==
  [][\A t \in Tasks :
       LET n == Len(table[t])
           m == Len(table'[t])
       IN  /\ m \in (n - 1)..(n + 1)
           /\ m <= TableLength
           /\ m # n => \A u \in Tasks \ {t} : table'[u] = table[u]
           /\ \A i \in 1..n :
                i <= m =>
                  \/ table'[t][i] = table[t][i]
                  \/ /\ owner'[table[t][i].object] = None
                     /\ table'[t][i] = [table[t][i] EXCEPT !.way = "gone"]]_vars

\* OBJ-S22 Who acts (N-S16). A driver's own step changes nothing but its version; what ends by
\* itself belongs to a driver, and has that lifetime.
WhoActs ==
  [][/\ actor' = "driver" => UNCHANGED <<owner, version, association, base, table, lock>>
     /\ actor' = "device" =>
          \E o \in Objects : /\ LifetimeOf[o] = "semantic"
                             /\ owner[o] \in Domains
                             /\ owner'[o] = None]_vars

\* OBJ-S23 Locks are kept (N-S19). A lock that is free is taken, for the kernel or for a driver,
\* which then sees what it protects; one that is held becomes free. The kernel's publishes
\* nothing.
LocksKept ==
  [][\A o \in Objects : lock'[o] # lock[o] =>
       IF lock[o] = NoLock
       THEN /\ Exists(o)
            /\ LET d == lock'[o].side
               IN  d \in Domains =>
                     /\ Known(d, o)
                     /\ \A f \in Fields :
                          ~Dirty(d, o, f) => copy'[d][association[d][o]][f] = version[o][f]
       ELSE /\ lock'[o] = NoLock
            /\ lock[o].side = Kernel => version'[o] = version[o] /\ base' = base]_vars

--------------------------------------------------------------------------------
(* Refinement *)

Integrity == INSTANCE KernelIntegrity WITH
  kernel <- version,
  KernelStates <- [Objects -> Images]

\* OBJ-S14 Link to KernelIntegrity. The kernel's versions change only by steps of actors
\* that are not confined.
KeepsKernelIntegrity == Integrity!Spec

================================================================================
