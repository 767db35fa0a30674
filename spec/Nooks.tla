--------------------------------- MODULE Nooks ---------------------------------
(***************************************************************************)
(* Nooks: the four mechanisms as one system. Pages, calls, objects and     *)
(* recovery each keep their own facts; here it is said which of their      *)
(* steps are one step, and what one mechanism asks of another.             *)
(*                                                                         *)
(* Source: Swift, Bershad, Levy (SOSP 2003): the isolation manager as a    *)
(* whole.                                                                  *)
(* Ours: what a device may still reach is kept apart from what the next    *)
(* incarnation has.                                                        *)
(* Left out: what a request is about; how long anything takes; direct      *)
(* calls between drivers (see Xpc); that an object set aside is the        *)
(* kernel's meanwhile (see ObjectTracker): here its owner keeps it.        *)
(* Refines: Memory, Xpc, ObjectTracker and Recovery by the identity;       *)
(* KernelIntegrity (kernel = pages, objects, and what deferred calls       *)
(* update); ResilientService (a request is a call into the driver, its     *)
(* effect the first store to a register of the device); DirectCall         *)
(* (without failures; a call is what it passes).                           *)
(*                                                                         *)
(* Variables   those of the four mechanisms; kept; request, since,         *)
(*             effects, newest, by                                         *)
(* Actions     those of the four mechanisms. One step of two: DriverCall   *)
(*             KernelCall DriverReturn KernelReturn RunDriverCall          *)
(*             Interrupt InterruptReturn Unwind (control and pages, and    *)
(*             who is inside); Detect Notice (failure and stage); Load     *)
(*             (stage and incarnation)                                     *)
(* Properties  NKS-S1 to NKS-S25, NKS-L1, NKS-L2                           *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
  \* Of several mechanisms.
  Tasks,         \* threads of control, each on a processor of its own (strings)
  Domains,       \* the protection domains that hold drivers (strings)
  Values,        \* what a page or a field can hold
  Confined,      \* the actors that KernelIntegrity confines

  \* Of Xpc.
  Stacks, Buffers, MaxDepth, MaxEpoch, QueueLength, IdleFlush,

  \* Of Memory.
  Pages, Use, Blank, Iommu, TaggedTlb,

  \* Of ObjectTracker.
  Objects, Copies, Types, TypeOf, LifetimeOf, Fields, ReadOnly, Initial, Merge,
  TableLength,

  \* Of Recovery.
  References, Triggers, Policy, Lenient, MaxRestarts, Sleepers, SleepersWake,
  Nesting, Returns, AgentDisks, KernelDecides, ResetsFirst, Timed, Watchdog, Nanny,
  MaxFailures, Endless,

  \* Of this composition.
  DeviceObjects, \* the objects that stand for memory a device works with
  Requests,      \* calls that are watched as requests of a client (strings)
  MadeBy,        \* MadeBy[r]: [task, domain], whose first call into which driver r is
  Row,           \* the row of ResilientService that is promised to them
  LeftOut        \* bound: the steps that a model leaves out (names of actions)

Kernel == "kernel"
None == "none"

ASSUME /\ DeviceObjects \subseteq Objects
       /\ Objects \cap Pages = {}
       /\ MadeBy \in [Requests -> [task : Tasks, domain : Domains]]
       /\ \A q, r \in Requests : MadeBy[q].domain = MadeBy[r].domain

VARIABLES
  frames, mode, epoch, failed, toKernel, toDriver, object, ledger,   \* of Xpc
  pt, holder, pending, space, tlb, content,                          \* of Memory
  owner, version, association, copy, base, table, lock, releases,    \* of ObjectTracker
  stage, trigger, decision, restarts, image, failures, inside,       \* of Recovery
  asleep, pace, probe, references, masked, raised, device, aside, account,
  kept,       \* kept[d]: pages and objects of earlier incarnations of d, which the
              \* device may still reach
  request,    \* history: request[r]: "new", "open", or answered: "ok" or "error"
  since,      \* history: since[r]: failures of the driver before r was accepted
  effects,    \* history: effects[r]: did r reach the device?
  newest,     \* history: newest[o][f]: what anybody wrote there last
  by          \* history: who took the latest step

callVars == <<frames, mode, epoch, failed, toKernel, toDriver, object, ledger>>
pageVars == <<pt, holder, pending, space, tlb, content>>
objectVars == <<owner, version, association, copy, base, table, lock, releases>>
recoveryVars == <<stage, trigger, decision, restarts, image, failures, inside, asleep,
                  pace, probe, references, masked, raised, device, aside, account>>
clientVars == <<request, since, effects>>

vars == <<callVars, pageVars, objectVars, recoveryVars, kept, clientVars, newest, by>>

\* History: bound by every action, read by no guard.
AuxVars == <<ledger, releases, account, request, since, effects, newest, by>>

--------------------------------------------------------------------------------
(* The mechanisms *)

\* Who takes a step: the kernel, a device, the clock, a driver; a device that interrupts,
\* or a driver on its way into the kernel, whose code then changes the page table; a driver
\* whose failure shows, or was noticed in time.
Actors == [who : {"kernel", "device", "interrupt", "clock", "driver", "crossing",
                  "failing", "noticed"},
           domain : Domains \cup {None}]

ByKernel == [who |-> "kernel", domain |-> None]
ByDevice == [who |-> "device", domain |-> None]
ByInterrupt == [who |-> "interrupt", domain |-> None]
ByClock == [who |-> "clock", domain |-> None]
ByDriver(d) == [who |-> "driver", domain |-> d]
ByCrossing(d) == [who |-> "crossing", domain |-> d]
ByFailing == [who |-> "failing", domain |-> None]
ByNoticing == [who |-> "noticed", domain |-> None]

\* The same actor, as each mechanism knows it.
CallActor ==
  CASE by.who \in {"driver", "crossing", "failing", "noticed"} -> "driver"
    [] by.who = "kernel" -> "kernel"
    [] by.who \in {"device", "interrupt", "clock"} -> "device"
PageActor ==
  CASE by.who = "driver" -> "driver"
    [] by.who \in {"kernel", "interrupt", "crossing", "failing", "noticed"} -> "kernel"
    [] by.who \in {"device", "clock"} -> "device"
RecoveryActor ==
  CASE by.who \in {"driver", "crossing"} -> by.domain
    [] by.who \in {"kernel", "failing"} -> "kernel"
    [] by.who \in {"clock", "noticed"} -> "clock"
    [] by.who \in {"device", "interrupt"} -> "device"

X == INSTANCE Xpc WITH DirectCalls <- FALSE, actor <- CallActor
M == INSTANCE Memory WITH Cpus <- Tasks, actor <- PageActor
O == INSTANCE ObjectTracker WITH actor <- PageActor
R == INSTANCE Recovery WITH actor <- RecoveryActor

TypeOK ==
  /\ kept \in [Domains -> SUBSET (Pages \cup Objects)]
  /\ request \in [Requests -> {"new", "open", "ok", "error"}]
  /\ since \in [Requests -> 0..MaxEpoch]
  /\ effects \in [Requests -> 0..1]
  /\ newest \in [Objects -> [Fields -> Values]]
  /\ by \in Actors

--------------------------------------------------------------------------------
(* Ideas *)

Awake(t) == t \notin asleep

\* What a step of one mechanism leaves alone.
CallsOnly == UNCHANGED <<objectVars, kept, newest>>
PagesOnly == UNCHANGED <<callVars, objectVars, recoveryVars, kept, clientVars, newest>>
ObjectsOnly == UNCHANGED <<callVars, pageVars, recoveryVars, kept, clientVars>>
RecoveryOnly == UNCHANGED <<callVars, pageVars, objectVars, kept, clientVars, newest>>

\* Where control goes, the page table goes.
Switch(t, s) == IF space[t] = s THEN UNCHANGED pageVars ELSE M!SwitchTo(t, s)

Target(t) == X!Top(t).saved.domain

\* The first frame of t in d, and the last.
Arrives(t, d) == IF X!Inside(t, d) THEN UNCHANGED recoveryVars ELSE R!Enter(t, d)

LastFrame(t, d) == \A i \in 1..(X!Depth(t) - 1) : frames[t][i].domain # d

Departs(t, d) == IF LastFrame(t, d) THEN R!Leave(t, d) ELSE UNCHANGED recoveryVars
Escapes(t, d) == IF LastFrame(t, d) THEN R!UnwindTask(t, d) ELSE UNCHANGED recoveryVars

\* No parameter of d is in use, and no lock is held for it.
NothingInUse(d) ==
  /\ \A t \in Tasks : \A i \in 1..Len(table[t]) : table[t][i].domain # d
  /\ \A o \in Objects : lock[o].side # d

\* Nobody is inside d, on its way there, or works on an object for it.
Emptied(d) == X!Vacated(d) /\ NothingInUse(d)

\* When are the tasks unwound?
CallsDone(d) == X!Vacated(d)
UnwindingDone(d) == NothingInUse(d)

\* May t pass an object to d, and publish what d has made of it?
MayPass(t, d) == X!InKernel(t) /\ X!Alive(d) /\ Awake(t)
MayPublish(t, d) == X!InKernel(t) /\ X!Alive(d) /\ Awake(t)

\* Does t execute code of d?
Executes(t, d) == X!InDriver(t, d) /\ Awake(t)

\* Is t in a call that d makes to the kernel, as it seems?
Serves(t, d) ==
  /\ X!InKernel(t)
  /\ X!Depth(t) > 1
  /\ frames[t][X!Depth(t) - 1].domain = d

\* A device that its driver has reset does nothing until it is activated.
AtWork(d) == device[d] # "quiet"

\* An interrupt comes in the kernel's space; the hardware asks nobody.
InterruptSwitch(t) == Switch(t, Kernel)

\* What only memory of a device stands for is released with the device, all else before.
Reachable(p) == Use[p] \in {"buffer", "heap"}

\* Calls learn that d has failed.
CallsLearn(d) == X!Fail(d)

\* A parameter is dropped without a result when there is nobody to have one, or nothing
\* to have it of.
MayAbandon(t, d) ==
  /\ X!InKernel(t)
  /\ Awake(t)
  /\ table[t] # <<>>
  /\ failed[d] \/ O!Newest(t).way = "gone"

\* When may recovery take a page from d?
MayTakeBack(d, p) ==
  IF p \in kept[d] THEN stage[d] = "started"
  ELSE failed[d] => ~Reachable(p) /\ stage[d] \in {"unwound", "released", "unloaded"}

MayRelease(d, o) ==
  IF o \in kept[d] THEN stage[d] = "started" ELSE stage[d] = "unwound"

\* What is kept at unloading: all that the device may reach.
KeptOf(d) ==
  {p \in Pages : holder[p] = d /\ Reachable(p)} \cup {o \in DeviceObjects : owner[o] = d}

\* What is released is not kept any more.
Unkept(d, x) == [kept EXCEPT ![d] = @ \ {x}]

\* May kernel or driver p write field f of o, although another one may know better? There
\* is nothing to stop them; a model of disciplined code says otherwise.
MayStore(p, o, f) == TRUE

\* An object's time is over, and what was written there.
Forget(o) == newest' = [newest EXCEPT ![o] = O!Fresh]

\* What a driver writes at c is in the object whose version is there.
Noted(d, c, f, v) ==
  newest' = [o \in Objects |->
               IF association[d][o] = c THEN [newest[o] EXCEPT ![f] = v] ELSE newest[o]]

MayChange(d, c, f) ==
  \A o \in Objects : association[d][o] = c => MayStore(d, o, f)

\* A lock is taken by kernel code: for itself, or in a call from the driver.
MayLock(t, a) ==
  /\ X!InKernel(t)
  /\ Awake(t)
  /\ a # Kernel => X!Alive(a) /\ Serves(t, a)

\* The failure that a client of the watched driver sees.
FailuresOf(d) == epoch[d] + (IF failed[d] THEN 1 ELSE 0)

\* The watched request that t is making by its outermost call into d.
IsMade(r, t, d) == MadeBy[r] = [task |-> t, domain |-> d]
Outermost(t) == X!Depth(t) = 1
OnlyFrame(t, d) == X!Depth(t) = 2 /\ X!InDriver(t, d)

\* A client's request begins with the outermost call.
Begins(t, d) ==
  LET begun == {r \in Requests : Outermost(t) /\ IsMade(r, t, d) /\ request[r] = "new"}
  IN  /\ request' = [r \in Requests |-> IF r \in begun THEN "open" ELSE request[r]]
      /\ since' = [r \in Requests |-> IF r \in begun THEN FailuresOf(d) ELSE since[r]]
      /\ UNCHANGED effects

\* It is answered when that call is over.
Ends(t, d, answer) ==
  /\ request' = [r \in Requests |->
                   IF OnlyFrame(t, d) /\ IsMade(r, t, d) /\ request[r] = "open"
                     THEN answer ELSE request[r]]
  /\ UNCHANGED <<since, effects>>

\* It takes effect with the driver's first store to a register of its device.
Acts(t, p) ==
  /\ effects' = [r \in Requests |->
                   IF Use[p] = "registers" /\ request[r] = "open"
                      /\ MadeBy[r].task = t /\ space[t] = MadeBy[r].domain
                      /\ since[r] = FailuresOf(space[t])
                     THEN 1 ELSE effects[r]]
  /\ UNCHANGED <<request, since>>

--------------------------------------------------------------------------------

Init ==
  /\ by = ByKernel
  /\ X!Init
  /\ M!Init
  /\ O!Init
  /\ R!Init
  /\ kept = [d \in Domains |-> {}]
  /\ request = [r \in Requests |-> "new"]
  /\ since = [r \in Requests |-> 0]
  /\ effects = [r \in Requests |-> 0]
  /\ newest = [o \in Objects |-> O!Fresh]

\* [Kernel] The kernel, as task t, calls driver d: its code, on its stack, with its page
\* table.
\* input t, d, e; outcome s.
DriverCall(t, d, e, s) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!DriverCall(t, d, e, s)
  /\ Switch(t, d)
  /\ Arrives(t, d)
  /\ Begins(t, d)
  /\ CallsOnly

\* [Driver] The driver in which t executes calls the kernel.
\* input t, d.
KernelCall(t, d) ==
  /\ BoundSteps:: "KernelCall" \notin LeftOut
  /\ by' = ByCrossing(d)
  /\ Awake(t)
  /\ X!KernelCall(t, d)
  /\ Switch(t, Kernel)
  /\ CallsOnly
  /\ UNCHANGED <<recoveryVars, clientVars>>

\* [Driver] The driver returns to the kernel code that called it.
\* input t, d.
DriverReturn(t, d) ==
  /\ by' = ByCrossing(d)
  /\ Awake(t)
  /\ X!DriverReturn(t, d)
  /\ Switch(t, Target(t))
  /\ Departs(t, d)
  /\ Ends(t, d, "ok")
  /\ CallsOnly

\* [Kernel] The kernel returns to the driver code that called it.
\* input t.
KernelReturn(t) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!KernelReturn(t)
  /\ Switch(t, Target(t))
  /\ CallsOnly
  /\ UNCHANGED <<recoveryVars, clientVars>>

\* [Driver] The driver queues a kernel call.
\* input t, d, b.
DeferKernelCall(t, d, b) ==
  /\ BoundSteps:: "DeferKernelCall" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Awake(t)
  /\ X!DeferKernelCall(t, d, b)
  /\ CallsOnly
  /\ UNCHANGED <<pageVars, recoveryVars, clientVars>>

\* [Kernel] The oldest kernel call that d has deferred takes effect.
\* input t, d.
RunKernelCall(t, d) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!RunKernelCall(t, d)
  /\ CallsOnly
  /\ UNCHANGED <<pageVars, recoveryVars, clientVars>>

\* [Kernel] A kernel call of a failed driver is dropped.
\* input d.
CancelKernelCall(d) ==
  /\ by' = ByKernel
  /\ X!CancelKernelCall(d)
  /\ CallsOnly
  /\ UNCHANGED <<pageVars, recoveryVars, clientVars>>

\* [Kernel] The kernel queues a call into d.
\* input t, d, b.
DeferDriverCall(t, d, b) ==
  /\ BoundSteps:: "DeferDriverCall" \notin LeftOut
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!DeferDriverCall(t, d, b)
  /\ CallsOnly
  /\ UNCHANGED <<pageVars, recoveryVars, clientVars>>

\* [Kernel] Task t makes the oldest call into d that the kernel has deferred. No client
\* waits for it.
\* input t, d, s.
RunDriverCall(t, d, s) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!RunDriverCall(t, d, s)
  /\ Switch(t, d)
  /\ Arrives(t, d)
  /\ CallsOnly
  /\ UNCHANGED clientVars

\* [Kernel] A call into a failed driver is dropped.
\* input d.
CancelDriverCall(d) ==
  /\ by' = ByKernel
  /\ X!CancelDriverCall(d)
  /\ CallsOnly
  /\ UNCHANGED <<pageVars, recoveryVars, clientVars>>

\* [Device] An interrupt takes t to the kernel.
\* input t.
Interrupt(t) ==
  /\ BoundSteps:: "Interrupt" \notin LeftOut
  /\ by' = ByInterrupt
  /\ Awake(t)
  /\ X!Interrupt(t)
  /\ InterruptSwitch(t)
  /\ CallsOnly
  /\ UNCHANGED <<recoveryVars, clientVars>>

\* [Kernel] The handler is done.
\* input t.
InterruptReturn(t) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!InterruptReturn(t)
  /\ Switch(t, Target(t))
  /\ CallsOnly
  /\ UNCHANGED <<recoveryVars, clientVars>>

\* [Kernel] The newest frame of t belongs to a failed driver, and is discarded; the client
\* gets an error.
\* input t, d.
Unwind(t, d) ==
  /\ by' = ByKernel
  /\ Awake(t)
  /\ X!Unwind(t, d)
  /\ Switch(t, Target(t))
  /\ Escapes(t, d)
  /\ Ends(t, d, "error")
  /\ CallsOnly

\* [Kernel] The kernel maps a free page.
\* input p.
Map(p) ==
  /\ by' = ByKernel
  /\ M!Map(p)
  /\ PagesOnly

\* [Kernel] The kernel gives up a page.
\* input p.
Unmap(p) ==
  /\ BoundSteps:: "Unmap" \notin LeftOut
  /\ by' = ByKernel
  /\ M!Unmap(p)
  /\ PagesOnly

\* [Kernel] One entry of a copy of the kernel's table is brought up to date.
\* input d, p.
Synchronise(d, p) ==
  /\ by' = ByKernel
  /\ M!Synchronise(d, p)
  /\ PagesOnly

\* [Kernel] A page becomes writable for a driver that has not failed.
\* input d, p.
Grant(d, p) ==
  /\ BoundSteps:: "Grant" \notin LeftOut
  /\ by' = ByKernel
  /\ X!Alive(d)
  /\ M!Grant(d, p)
  /\ PagesOnly

\* [Kernel] A page is taken from d: by the driver's own wish, or by recovery.
\* input d, p.
Revoke(d, p) ==
  /\ BoundSteps:: "Revoke" \notin LeftOut
  /\ by' = ByKernel
  /\ MayTakeBack(d, p)
  /\ M!Revoke(d, p)
  /\ kept' = Unkept(d, p)
  /\ UNCHANGED <<callVars, objectVars, recoveryVars, clientVars, newest>>

\* [Kernel] CPU t drops its translations of p.
\* input t, p.
Shootdown(t, p) ==
  /\ by' = ByKernel
  /\ M!Shootdown(t, p)
  /\ PagesOnly

\* [Kernel] A revoked page is the kernel's again.
\* input p.
Reclaim(p) ==
  /\ by' = ByKernel
  /\ M!Reclaim(p)
  /\ PagesOnly

\* [Kernel] An unmapped page may be used for something else.
\* input p.
FreePage(p) ==
  /\ by' = ByKernel
  /\ M!Free(p)
  /\ PagesOnly

\* [Device] A TLB miss.
\* input t, p.
Fill(t, p) ==
  /\ BoundSteps:: "Fill" \notin LeftOut
  /\ by' = ByDevice
  /\ M!Fill(t, p)
  /\ PagesOnly

\* [Device] The hardware forgets a translation.
\* input t, p.
Evict(t, p) ==
  /\ BoundSteps:: "Evict" \notin LeftOut
  /\ by' = ByDevice
  /\ M!Evict(t, p)
  /\ PagesOnly

\* [Kernel] Kernel code writes p.
\* input t, p, v.
KernelStore(t, p, v) ==
  /\ BoundSteps:: "KernelStore" \notin LeftOut
  /\ by' = ByKernel
  /\ Awake(t)
  /\ M!KernelStore(t, p, v)
  /\ PagesOnly

\* [Driver] Driver code writes p, wild stores included. On another processor the code of a
\* failed driver goes on until its task is unwound.
\* input t, p, v.
DriverStore(t, p, v) ==
  /\ BoundSteps:: "DriverStore" \notin LeftOut
  /\ by' = ByDriver(space[t])
  /\ Awake(t)
  /\ M!DriverStore(t, p, v)
  /\ Acts(t, p)
  /\ UNCHANGED <<callVars, objectVars, recoveryVars, kept, newest>>

\* [Device] The device of d, which is at work, writes p.
\* input d, p, v.
DmaWrite(d, p, v) ==
  /\ BoundSteps:: "DmaWrite" \notin LeftOut
  /\ by' = ByDevice
  /\ AtWork(d)
  /\ M!DmaWrite(d, p, v)
  /\ PagesOnly

\* [Kernel] The kernel makes an object that drivers will see.
\* input o.
Create(o) ==
  /\ BoundSteps:: "Create" \notin LeftOut
  /\ by' = ByKernel
  /\ O!Create(o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] The kernel gives up an object of its own.
\* input o.
Destroy(o) ==
  /\ BoundSteps:: "Destroy" \notin LeftOut
  /\ by' = ByKernel
  /\ O!Destroy(o)
  /\ Forget(o)
  /\ ObjectsOnly

\* [Kernel] Driver d gets a new object.
\* input d, o; outcome c.
Allocate(d, o, c) ==
  /\ BoundSteps:: "Allocate" \notin LeftOut
  /\ by' = ByKernel
  /\ X!Alive(d)
  /\ O!Allocate(d, o, c)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Driver d gives an object of its own back.
\* input d, o.
Free(d, o) ==
  /\ BoundSteps:: "Free" \notin LeftOut
  /\ by' = ByKernel
  /\ X!Alive(d)
  /\ o \notin kept[d]
  /\ O!Free(d, o)
  /\ Forget(o)
  /\ ObjectsOnly

\* [Clock] An object ends by what it means, also while its driver is being recovered.
\* input o.
Fire(o) ==
  /\ by' = ByClock
  /\ O!Fire(o)
  /\ Forget(o)
  /\ ObjectsOnly

\* [Kernel] The driver takes over an object that it was passed.
\* input t, d, o.
Adopt(t, d, o) ==
  /\ BoundSteps:: "Adopt" \notin LeftOut
  /\ by' = ByKernel
  /\ X!Alive(d)
  /\ O!Adopt(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] The kernel takes over an object that it was passed.
\* input t, d, o.
Yield(t, d, o) ==
  /\ BoundSteps:: "Yield" \notin LeftOut
  /\ by' = ByKernel
  /\ X!Alive(d)
  /\ O!Yield(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Task t, on its way into d, passes o.
\* input t, d, o; outcome c.
Pass(t, d, o, c) ==
  /\ BoundSteps:: "Pass" \notin LeftOut
  /\ by' = ByKernel
  /\ MayPass(t, d)
  /\ O!Pass(t, d, o, c)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Task t, back from d, publishes what d has made of o.
\* input t, d, o.
Return(t, d, o) ==
  /\ by' = ByKernel
  /\ MayPublish(t, d)
  /\ O!Return(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] In a call from d, the kernel accepts an address as an object.
\* input t, d, c, ty; outcome o.
Accept(t, d, o, c, ty) ==
  /\ BoundSteps:: "Accept" \notin LeftOut
  /\ by' = ByKernel
  /\ MayPublish(t, d)
  /\ o \notin kept[d]
  /\ O!Accept(t, d, o, c, ty)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] At the end of a call from d, the driver gets to see what the kernel has
\* made of o.
\* input t, d, o.
Finish(t, d, o) ==
  /\ by' = ByKernel
  /\ MayPublish(t, d)
  /\ O!Finish(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] A call ends without a result: d has failed, or o is gone.
\* input t, d, o.
Abandon(t, d, o) ==
  /\ by' = ByKernel
  /\ MayAbandon(t, d)
  /\ O!Abandon(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] A long-lived version of d is brought up to date.
\* input t, d, o.
CopyIn(t, d, o) ==
  /\ BoundSteps:: "CopyIn" \notin LeftOut
  /\ by' = ByKernel
  /\ MayPublish(t, d)
  /\ O!CopyIn(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] What d has changed in a long-lived version is published.
\* input t, d, o.
CopyOut(t, d, o) ==
  /\ BoundSteps:: "CopyOut" \notin LeftOut
  /\ by' = ByKernel
  /\ MayPublish(t, d)
  /\ O!CopyOut(t, d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Driver] Code of d, which some task executes, changes the version at c.
\* input t, d, c, f, v.
DriverWrite(t, d, c, f, v) ==
  /\ BoundSteps:: "DriverWrite" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ X!InDriver(t, d)
  /\ Awake(t)
  /\ MayChange(d, c, f)
  /\ O!DriverWrite(d, c, f, v)
  /\ Noted(d, c, f, v)
  /\ ObjectsOnly

\* [Kernel] Kernel code changes an object.
\* input t, o, f, v.
KernelWrite(t, o, f, v) ==
  /\ BoundSteps:: "KernelWrite" \notin LeftOut
  /\ by' = ByKernel
  /\ X!InKernel(t)
  /\ Awake(t)
  /\ MayStore(Kernel, o, f)
  /\ O!KernelWrite(t, o, f, v)
  /\ newest' = [newest EXCEPT ![o][f] = v]
  /\ ObjectsOnly

\* [Kernel] Task t takes the lock of o, for the kernel or for driver a.
\* input t, a, o.
Lock(t, a, o) ==
  /\ BoundSteps:: "Lock" \notin LeftOut
  /\ by' = ByKernel
  /\ MayLock(t, a)
  /\ O!Lock(t, a, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Task t gives the lock back.
\* input t, a, o.
Unlock(t, a, o) ==
  /\ by' = ByKernel
  /\ MayLock(t, a)
  /\ O!Unlock(t, a, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Recovery gives back an object that d owned.
\* input d, o.
Release(d, o) ==
  /\ by' = ByKernel
  /\ MayRelease(d, o)
  /\ O!Release(d, o)
  /\ Forget(o)
  /\ kept' = Unkept(d, o)
  /\ UNCHANGED <<callVars, pageVars, recoveryVars, clientVars>>

\* [Kernel] Recovery takes a lock from the failed driver d.
\* input d, o.
BreakLock(d, o) ==
  /\ by' = ByKernel
  /\ failed[d]
  /\ O!BreakLock(d, o)
  /\ UNCHANGED newest
  /\ ObjectsOnly

\* [Kernel] Task t, which has called through d, waits where no signal wakes it.
\* input t, d.
Sleep(t, d) ==
  /\ by' = ByKernel
  /\ X!InKernel(t)
  /\ R!Sleep(t, d)
  /\ RecoveryOnly

\* [Device] What t has waited for happens.
\* input t.
Wake(t) ==
  /\ by' = ByDevice
  /\ R!Wake(t)
  /\ RecoveryOnly

\* [Driver] The driver resets its device.
\* input t, d.
Reset(t, d) ==
  /\ BoundSteps:: "Reset" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Executes(t, d)
  /\ R!Reset(d)
  /\ RecoveryOnly

\* [Driver] The driver gives its device buffers to work with.
\* input t, d.
Activate(t, d) ==
  /\ BoundSteps:: "Activate" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Executes(t, d)
  /\ R!Activate(d)
  /\ RecoveryOnly

\* [Driver] The driver, in a call to the kernel, registers something of class r.
\* input t, d, r.
Acquire(t, d, r) ==
  /\ BoundSteps:: "Acquire" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Serves(t, d)
  /\ Awake(t)
  /\ R!Acquire(d, r)
  /\ RecoveryOnly

\* [Driver] The driver, in a call to the kernel, gives the last of class r back.
\* input t, d, r.
Drop(t, d, r) ==
  /\ BoundSteps:: "Drop" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Serves(t, d)
  /\ Awake(t)
  /\ R!Drop(d, r)
  /\ RecoveryOnly

\* [Clock] A timer that leads to d fires.
\* input d.
FireTimer(d) ==
  /\ by' = ByClock
  /\ R!Fire(d)
  /\ RecoveryOnly

\* [Device] The device asserts its line.
\* input d.
Transfer(d) ==
  /\ BoundSteps:: "Transfer" \notin LeftOut
  /\ by' = ByDevice
  /\ R!Transfer(d)
  /\ RecoveryOnly

\* [Kernel] In an interrupt, the kernel turns to the handler of d.
\* input t, d.
Deliver(t, d) ==
  /\ by' = ByKernel
  /\ X!InInterrupt(t)
  /\ X!InKernel(t)
  /\ R!Deliver(d)
  /\ RecoveryOnly

\* [Driver] The driver, called for another reason, looks after its device.
\* input t, d.
Quiet(t, d) ==
  /\ BoundSteps:: "Quiet" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ Executes(t, d)
  /\ R!Quiet(d)
  /\ RecoveryOnly

\* [Clock] A task has been in d for too long.
\* input d.
Tick(d) ==
  /\ by' = ByClock
  /\ R!Tick(d)
  /\ RecoveryOnly

\* [Driver] Task t crosses between d and the kernel, which sees that it is late.
\* input t, d.
Cross(t, d) ==
  /\ BoundSteps:: "Cross" \notin LeftOut
  /\ by' = ByDriver(d)
  /\ X!AtCrossing(t, d)
  /\ R!Cross(t, d)
  /\ RecoveryOnly

\* [Clock] The nanny asks for a service of d.
\* input d.
Probe(d) ==
  /\ by' = ByClock
  /\ R!Probe(d)
  /\ RecoveryOnly

\* [Driver] The service answers.
\* input d.
Answer(d) ==
  /\ by' = ByDriver(d)
  /\ R!Answer(d)
  /\ RecoveryOnly

\* [Fault] The driver in d fails, and it shows at once: calls and recovery learn of it in
\* one step.
\* input d, g.
Detect(d, g) ==
  /\ by' = ByFailing
  /\ CallsLearn(d)
  /\ R!Detect(d, g)
  /\ UNCHANGED <<pageVars, objectVars, kept, clientVars, newest>>

\* [Fault] A software fault gets an error code and nothing else.
\* input d, g.
Excuse(d, g) ==
  /\ by' = ByKernel
  /\ R!Excuse(d, g)
  /\ RecoveryOnly

\* [Clock] The time that d has been given is over.
\* input d, g.
Notice(d, g) ==
  /\ by' = ByNoticing
  /\ CallsLearn(d)
  /\ R!Notice(d, g)
  /\ UNCHANGED <<pageVars, objectVars, kept, clientVars, newest>>

\* [Kernel] Stage 1: interrupts of the device of d are disabled.
\* input d.
Mask(d) ==
  /\ by' = ByKernel
  /\ R!Mask(d)
  /\ RecoveryOnly

\* [Kernel] Stage 2: the user-mode agent reads its policy and decides.
\* input d.
Decide(d) ==
  /\ by' = ByKernel
  /\ R!Decide(d)
  /\ RecoveryOnly

\* [Clock] Stage 2, when the agent cannot answer.
\* input d.
DecideInKernel(d) ==
  /\ by' = ByClock
  /\ R!Fallback(d)
  /\ RecoveryOnly

\* [Kernel] Stage 3 is over: nobody is inside d, and nothing is on its way there.
\* input d.
Unwound(d) ==
  /\ by' = ByKernel
  /\ CallsDone(d)
  /\ UnwindingDone(d)
  /\ R!Unwound(d)
  /\ RecoveryOnly

\* [Kernel] Stage 4: all of class r that leads to d is released.
\* input d, r.
ReleaseReference(d, r) ==
  /\ by' = ByKernel
  /\ R!ReleaseReference(d, r)
  /\ RecoveryOnly

\* [Kernel] Stage 4 is over: what d owns is for its device.
\* input d.
Released(d) ==
  /\ by' = ByKernel
  /\ \A o \in Objects : owner[o] = d => o \in DeviceObjects
  /\ R!Released(d)
  /\ RecoveryOnly

\* [Kernel] Stage 5: d is unloaded. What its device may still reach is kept.
\* input d.
Unload(d) ==
  /\ by' = ByKernel
  /\ \A p \in Pages : holder[p] = d => Use[p] # "registers"
  /\ R!Unload(d)
  /\ kept' = [kept EXCEPT ![d] = @ \cup KeptOf(d)]
  /\ UNCHANGED <<callVars, pageVars, objectVars, clientVars, newest>>

\* [Kernel] Stage 6, if that is the decision: d does not come back.
\* input d.
GiveUp(d) ==
  /\ by' = ByKernel
  /\ R!GiveUp(d)
  /\ RecoveryOnly

\* [Kernel] Stage 6: a clean image is loaded, as the next incarnation.
\* input d.
Load(d) ==
  /\ by' = ByKernel
  /\ R!Load(d)
  /\ X!Reload(d)
  /\ UNCHANGED <<pageVars, objectVars, kept, clientVars, newest>>

\* [Kernel] The driver has initialised itself and its device.
\* input d.
Start(d) ==
  /\ by' = ByKernel
  /\ R!Start(d)
  /\ RecoveryOnly

\* [Kernel] Stage 7 is over: what the device could reach on behalf of earlier
\* incarnations is released.
\* input d.
ReleaseDevice(d) ==
  /\ by' = ByKernel
  /\ kept[d] = {}
  /\ R!ReleaseDevice(d)
  /\ RecoveryOnly

\* [Kernel] The driver serves again.
\* input d.
Serve(d) ==
  /\ by' = ByKernel
  /\ R!Serve(d)
  /\ RecoveryOnly

Next ==
  \/ \E t \in Tasks, d \in Domains, e \in 0..MaxEpoch, s \in Stacks :
       DriverCall(t, d, e, s)
  \/ \E t \in Tasks, d \in Domains : KernelCall(t, d)
  \/ \E t \in Tasks, d \in Domains : DriverReturn(t, d)
  \/ \E t \in Tasks : KernelReturn(t)
  \/ \E t \in Tasks, d \in Domains, b \in Buffers : DeferKernelCall(t, d, b)
  \/ \E t \in Tasks, d \in Domains : RunKernelCall(t, d)
  \/ \E d \in Domains : CancelKernelCall(d)
  \/ \E t \in Tasks, d \in Domains, b \in Buffers : DeferDriverCall(t, d, b)
  \/ \E t \in Tasks, d \in Domains, s \in Stacks : RunDriverCall(t, d, s)
  \/ \E d \in Domains : CancelDriverCall(d)
  \/ \E t \in Tasks : Interrupt(t)
  \/ \E t \in Tasks : InterruptReturn(t)
  \/ \E t \in Tasks, d \in Domains : Unwind(t, d)
  \/ \E p \in Pages : Map(p)
  \/ \E p \in Pages : Unmap(p)
  \/ \E d \in Domains, p \in Pages : Synchronise(d, p)
  \/ \E d \in Domains, p \in Pages : Grant(d, p)
  \/ \E d \in Domains, p \in Pages : Revoke(d, p)
  \/ \E t \in Tasks, p \in Pages : Shootdown(t, p)
  \/ \E p \in Pages : Reclaim(p)
  \/ \E p \in Pages : FreePage(p)
  \/ \E t \in Tasks, p \in Pages : Fill(t, p)
  \/ \E t \in Tasks, p \in Pages : Evict(t, p)
  \/ \E t \in Tasks, p \in Pages, v \in Values : KernelStore(t, p, v)
  \/ \E t \in Tasks, p \in Pages, v \in Values : DriverStore(t, p, v)
  \/ \E d \in Domains, p \in Pages, v \in Values : DmaWrite(d, p, v)
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
  \/ \E t \in Tasks, d \in Domains, c \in Copies, f \in Fields, v \in Values :
       DriverWrite(t, d, c, f, v)
  \/ \E t \in Tasks, o \in Objects, f \in Fields, v \in Values : KernelWrite(t, o, f, v)
  \/ \E t \in Tasks, a \in O!Sides, o \in Objects : Lock(t, a, o)
  \/ \E t \in Tasks, a \in O!Sides, o \in Objects : Unlock(t, a, o)
  \/ \E d \in Domains, o \in Objects : Release(d, o)
  \/ \E d \in Domains, o \in Objects : BreakLock(d, o)
  \/ \E t \in Tasks, d \in Domains : Sleep(t, d)
  \/ \E t \in Tasks : Wake(t)
  \/ \E t \in Tasks, d \in Domains : Reset(t, d)
  \/ \E t \in Tasks, d \in Domains : Activate(t, d)
  \/ \E t \in Tasks, d \in Domains, r \in References : Acquire(t, d, r)
  \/ \E t \in Tasks, d \in Domains, r \in References : Drop(t, d, r)
  \/ \E d \in Domains : FireTimer(d)
  \/ \E d \in Domains : Transfer(d)
  \/ \E t \in Tasks, d \in Domains : Deliver(t, d)
  \/ \E t \in Tasks, d \in Domains : Quiet(t, d)
  \/ \E d \in Domains : Tick(d)
  \/ \E t \in Tasks, d \in Domains : Cross(t, d)
  \/ \E d \in Domains : Probe(d)
  \/ \E d \in Domains : Answer(d)
  \/ \E d \in Domains, g \in Triggers : Detect(d, g)
  \/ \E d \in Domains, g \in Triggers : Excuse(d, g)
  \/ \E d \in Domains, g \in Triggers : Notice(d, g)
  \/ \E d \in Domains : Mask(d)
  \/ \E d \in Domains : Decide(d)
  \/ \E d \in Domains : DecideInKernel(d)
  \/ \E d \in Domains : Unwound(d)
  \/ \E d \in Domains, r \in References : ReleaseReference(d, r)
  \/ \E d \in Domains : Released(d)
  \/ \E d \in Domains : Unload(d)
  \/ \E d \in Domains : GiveUp(d)
  \/ \E d \in Domains : Load(d)
  \/ \E d \in Domains : Start(d)
  \/ \E d \in Domains : ReleaseDevice(d)
  \/ \E d \in Domains : Serve(d)

Spec == Init /\ [][Next]_vars

\* The newest frame of t comes to its end, one way or another.
Leaves(t) ==
  \/ KernelReturn(t)
  \/ InterruptReturn(t)
  \/ \E d \in Domains : DriverReturn(t, d) \/ Unwind(t, d)

\* What t has in use is done with.
Drops(t) ==
  \E d \in Domains, o \in Objects : Return(t, d, o) \/ Finish(t, d, o) \/ Abandon(t, d, o)

\* Recovery of d goes on: what is queued, locked, owned or held is dealt with, and then
\* the next stage comes.
Proceeds(d) ==
  \/ CancelKernelCall(d)
  \/ CancelDriverCall(d)
  \/ \E o \in Objects : BreakLock(d, o) \/ Release(d, o)
  \/ \E p \in Pages : failed[d] /\ Revoke(d, p)
  \/ \E p \in Pages : p \in kept[d] /\ Revoke(d, p)
  \/ \E r \in References : ReleaseReference(d, r)
  \/ Mask(d) \/ Decide(d) \/ DecideInKernel(d) \/ Unwound(d) \/ Released(d) \/ Unload(d)
  \/ GiveUp(d) \/ Load(d) \/ Start(d) \/ ReleaseDevice(d) \/ Serve(d)

\* A driver that recovery has loaded is called, and sets itself up.
Calls(d) ==
  /\ stage[d] = "loaded"
  /\ inside[d] = {}
  /\ \E t \in Tasks, s \in Stacks : DriverCall(t, d, epoch[d], s)

Resets(t, d) == stage[d] = "loaded" /\ Reset(t, d)
CallsBack(t, d) == stage[d] = "loaded" /\ KernelCall(t, d)
Registers(t, d) == stage[d] = "loaded" /\ Acquire(t, d, R!Handler)

\* Code terminates, also that of drivers; the kernel goes on with what it has begun.
Terminates ==
  \A t \in Tasks : /\ \A n \in 2..MaxDepth : SF_vars(Leaves(t) /\ X!Depth(t) = n)
                   /\ SF_vars(Drops(t))
RecoveryGoesOn ==
  \A d \in Domains :
    /\ SF_vars(Proceeds(d))
    /\ WF_vars(Calls(d))
    /\ \A t \in Tasks :
         SF_vars(Resets(t, d)) /\ SF_vars(CallsBack(t, d)) /\ SF_vars(Registers(t, d))
SleepersWakeUp == SleepersWake => \A t \in Sleepers : WF_vars(Wake(t))

Fairness == Terminates /\ RecoveryGoesOn /\ SleepersWakeUp

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* NKS-S1 Control and pages agree (N-S3). The page table that a processor has loaded is
\* that of the domain in which its task executes.
ControlAndPagesAgree == \A t \in Tasks : space[t] = mode[t].domain

\* NKS-S2 Failure is common knowledge (N-S9). Calls and recovery agree on which drivers
\* have failed.
FailureIsKnown == \A d \in Domains : failed[d] <=> ~R!Alive(d)

\* NKS-S3 Presence is common knowledge (N-S10). Recovery knows which tasks are inside.
PresenceIsKnown == \A d \in Domains : inside[d] = {t \in Tasks : X!Inside(t, d)}

\* NKS-S4 No publication after failure (N-S9). What a failed driver has made of an object
\* does not reach the kernel.
NoPublicationAfterFailure ==
  [][\A o \in Objects :
       version'[o] # version[o] /\ version'[o] # O!Fresh =>
         \/ \E t \in Tasks, f \in Fields, v \in Values : O!KernelWrite(t, o, f, v)
         \/ \E d \in Domains : association[d][o] # None /\ ~failed[d]]_vars

\* NKS-S5 No store after unwinding (N-S10). When tasks are unwound, nothing is written in
\* the name of the failed driver before the next incarnation runs.
NoStoreAfterUnwinding ==
  [][by'.who = "driver" /\ (content' # content \/ copy' # copy) =>
       stage[by'.domain] \notin {"unwound", "released", "unloaded", "down"}]_vars

\* NKS-S6 Empty at release (N-S11, N-S19). When recovery releases what leads to a driver,
\* no call, deferred call, parameter or lock of it is left.
EmptyAtRelease ==
  \A d \in Domains :
    stage[d] \in {"unwound", "released", "unloaded", "down"} => Emptied(d)

\* NKS-S7 Nothing left at unloading (N-S12, N-S13). An unloaded driver owns what its
\* device may still reach, and nothing else.
NothingLeftBehind ==
  \A d \in Domains :
    stage[d] \in {"unloaded", "down"} =>
      /\ \A o \in Objects : owner[o] = d => o \in kept[d]
      /\ \A p \in Pages : holder[p] = d => Use[p] # "registers"

\* NKS-S8 Device-accessible last (N-S14). What a device may still reach stays where it is
\* until a next incarnation has reset the device.
DeviceAccessibleLast ==
  [][\A d \in Domains :
       /\ \A p \in Pages : holder[p] = d /\ holder'[p] # d /\ (p \in kept[d] \/ failed[d])
            => stage[d] = "started" \/ ~Reachable(p)
       /\ \A o \in Objects : o \in kept[d] /\ owner'[o] # d => stage[d] = "started"]_vars

\* NKS-S9 Kept is not lent again (N-S14). What is kept for a device belongs to the domain
\* of that device still, and its driver has no use of it.
KeptIsKept ==
  \A d \in Domains :
    /\ \A p \in Pages : p \in kept[d] => holder[p] = d
    /\ \A o \in Objects : o \in kept[d] => owner[o] = d

\* What a step does in one domain.
TouchesPages(d) == \E p \in Pages : (holder[p] = d) # (holder'[p] = d)
TouchesObjects(d) == association'[d] # association[d]
TouchesCalls(d) ==
  \/ failed'[d] # failed[d] \/ epoch'[d] # epoch[d]
  \/ toKernel'[d] # toKernel[d] \/ toDriver'[d] # toDriver[d]
Recovering(d) == stage'[d] # stage[d]

\* NKS-S10 Domain independence (N-S18). A stage of one driver's recovery takes nothing
\* from another driver.
DomainIndependence ==
  [][\A d, e \in Domains : d # e /\ Recovering(d) =>
       ~(TouchesPages(e) \/ TouchesObjects(e) \/ TouchesCalls(e) \/ Recovering(e))]_vars

\* NKS-S18 Sleepers do nothing (N-L1). A task that sleeps neither calls nor returns, and takes
\* neither parameters nor locks; when all sleep, no code runs in the name of any of them.
SleepersDoNothing ==
  [][/\ \A t \in asleep :
          /\ frames'[t] = frames[t]
          /\ space'[t] = space[t]
          /\ Len(table'[t]) = Len(table[t])
          /\ \A o \in Objects :
               /\ lock[o] = O!NoLock => lock'[o].task # t
               /\ lock[o].task = t /\ lock'[o] # lock[o] =>
                    lock[o].side \in Domains /\ failed[lock[o].side]
     /\ asleep = Tasks =>
          /\ \A d \in Domains :
               /\ ~failed[d] => toKernel'[d] = toKernel[d] /\ toDriver'[d] = toDriver[d]
               /\ Len(toKernel'[d]) <= Len(toKernel[d])
               /\ Len(toDriver'[d]) <= Len(toDriver[d])
          /\ content' # content => by'.who = "device"
          /\ owner' = owner => version' = version /\ copy' = copy /\ newest' = newest]_vars

\* NKS-S19 Kernel code (N-S3). Parameters are taken and left, locks are taken and given back,
\* and what leads to a driver is registered, by a task that is in the kernel; for a driver, in
\* a call that the driver makes. Handlers are called in interrupts.
KernelCodeRuns ==
  [][/\ \A t \in Tasks : Len(table'[t]) # Len(table[t]) => X!InKernel(t)
     /\ \A o \in Objects : lock'[o] # lock[o] =>
          LET holds == IF lock[o] = O!NoLock THEN lock'[o] ELSE lock[o]
              broken == lock[o].side \in Domains /\ failed[lock[o].side]
          IN  broken \/ /\ X!InKernel(holds.task)
                        /\ holds.side \in Domains => Serves(holds.task, holds.side)
     /\ \A d \in Domains :
          /\ references'[d] # references[d] /\ by'.who = "driver" =>
               \E t \in Tasks \ asleep : Serves(t, d)
          /\ raised'[d] # raised[d] /\ by'.who = "kernel" =>
               \E t \in Tasks : X!InKernel(t) /\ X!InInterrupt(t)
     /\ newest' # newest /\ owner' = owner /\ by'.who = "kernel" =>
          \E t \in Tasks \ asleep : X!InKernel(t)]_vars

\* NKS-S20 A failed driver gets nothing (N-S10). Nothing is passed, lent or granted to a failed
\* driver, and nothing moves into its versions; what it has is taken at the stages for that.
FailedGetsNothing ==
  [][\A d \in Domains : failed[d] =>
       /\ \A o \in Objects :
            /\ owner'[o] = d => owner[o] = d
            /\ association'[d][o] \in {association[d][o], None}
            /\ lock'[o].side = d => lock[o].side = d
            /\ owner[o] = d /\ owner'[o] # d => by'.who = "clock" \/ stage[d] = "unwound"
       /\ \A p \in Pages :
            /\ holder'[p] = d => holder[p] = d
            /\ holder[p] = d /\ holder'[p] # d =>
                 stage[d] \in {"unwound", "released", "unloaded"}
       /\ \A t \in Tasks :
            Len(table'[t]) > Len(table[t]) => table'[t][Len(table'[t])].domain # d
       /\ by'.who = "kernel" /\ association'[d] = association[d] =>
            copy'[d] = copy[d] /\ base'[d] = base[d]]_vars

\* NKS-S21 Code of drivers (N-S3). What a driver does, it does where a task that is awake
\* executes in it; to the kernel it comes from there. A service that is probed has its own.
DriverCodeRuns ==
  [][by'.who = "driver" /\ probe' = probe /\ references' = references =>
       \E t \in Tasks \ asleep :
         IF pace' # pace THEN X!AtCrossing(t, by'.domain) /\ t \in inside[by'.domain]
                         ELSE X!InDriver(t, by'.domain)]_vars

\* NKS-S22 Results are kept (N-S5). A call ends without a result when its driver has failed or
\* its object has ended, and in no other case.
ResultsAreKept ==
  [][\A t \in Tasks : Len(table'[t]) < Len(table[t]) =>
       LET use == O!Newest(t)
           d == use.domain
           o == use.object
           c == use.copy
       IN  \/ failed[d] \/ use.way = "gone"
           \/ \A f \in Fields :
                IF use.way = "in"
                THEN O!Dirty(d, o, f) => version'[o][f] = copy[d][c][f]
                ELSE \/ association'[d][o] = None
                     \/ O!Dirty(d, o, f)
                     \/ copy'[d][c][f] = version[o][f]]_vars

\* NKS-S23 Kept as long as needed (N-S14). All that its device may still reach when a driver is
\* unloaded is kept, until it is taken from the driver; and that is before the next
\* incarnation serves.
KeptAsLongAsNeeded ==
  [][\A d \in Domains :
       LET unloads == stage[d] = "released" /\ stage'[d] = "unloaded"
           all == kept[d] \cup (IF unloads THEN KeptOf(d) ELSE {})
       IN  /\ kept'[d] = {x \in all : IF x \in Pages THEN holder'[x] = d ELSE owner'[x] = d}
           /\ stage[d] = "started" /\ stage'[d] = "settled" => kept[d] = {}]_vars

\* NKS-S24 Everybody does their own (N-S3). A crossing goes into the kernel, an interrupt
\* interrupts, a failure shows; the clock writes nothing, and a device only where it is at
\* work; what the kernel writes is in the object; who falls asleep is in the kernel.
EverybodyDoesTheirOwn ==
  [][/\ by'.who = "crossing" =>
          \E t \in Tasks : mode[t].domain = by'.domain /\ frames'[t] # frames[t]
     /\ by'.who = "interrupt" => frames' # frames
     /\ by'.who \in {"failing", "noticed"} => stage' # stage
     /\ by'.who = "clock" => content' = content /\ tlb' = tlb
     /\ by'.who = "device" => owner' = owner /\ stage' = stage
     /\ \A p \in Pages : by'.who = "device" /\ content'[p] # content[p] =>
          \E d \in Domains : device[d] # "quiet" /\ M!DmaAllowed(d, p)
     /\ \A o \in Objects, f \in Fields :
          by'.who # "driver" /\ newest'[o][f] # newest[o][f] =>
            owner'[o] # owner[o] \/ newest'[o][f] = version'[o][f]
     /\ \A t \in asleep' \ asleep : X!InKernel(t)]_vars

\* NKS-S25 Requests are calls (N-L2). A request of a client begins when its task calls the
\* driver from where no other call is open, and ends when that call is over; it has an effect
\* while it is open and the driver has not failed, by a store of that task to a register of
\* the device.
RequestsAreCalls ==
  [][\A r \in Requests :
       LET t == MadeBy[r].task
           d == MadeBy[r].domain
       IN  /\ request'[r] # request[r] =>
                IF request'[r] = "open"
                THEN Len(frames[t]) = 1 /\ Len(frames'[t]) = 2 /\ frames'[t][2].domain = d
                ELSE Len(frames[t]) = 2 /\ Len(frames'[t]) = 1 /\ frames[t][2].domain = d
           /\ since'[r] # since[r] => request'[r] # request[r]
           /\ effects'[r] # effects[r] =>
                /\ request[r] = "open" /\ ~failed[d]
                /\ by' = ByDriver(d)
                /\ mode[t].domain = d
                /\ \E p \in Pages : Use[p] = "registers" /\ tlb[t][d][p] = "rw"]_vars

--------------------------------------------------------------------------------
(* Refinement: the mechanisms *)

(* Most steps leave most mechanisms alone; the links say so first, which TLC has to     *)
(* find out for itself otherwise, action by action. Who acted is history.               *)

\* NKS-S11 Link to Xpc. The calls of the system are those of the mechanism.
KeepsXpc == X!Init /\ [][UNCHANGED callVars \/ X!Next]_callVars

\* NKS-S12 Link to Memory. So are its pages.
KeepsMemory == M!Init /\ [][UNCHANGED pageVars \/ M!Next]_pageVars

\* NKS-S13 Link to ObjectTracker. So are its objects.
KeepsObjectTracker == O!Init /\ [][UNCHANGED objectVars \/ O!Next]_objectVars

\* NKS-S14 Link to Recovery. So is its recovery.
KeepsRecovery == R!Init /\ [][UNCHANGED recoveryVars \/ R!Next]_recoveryVars

(* Refinement: the promises *)

\* What belongs to the kernel: pages, objects, and what deferred calls update.
KernelState == <<M!KernelPart, version, object>>

Integrity == INSTANCE KernelIntegrity WITH
  kernel <- KernelState,
  KernelStates <- [Pages -> Values] \X [Objects -> [Fields -> Values]] \X X!Objects,
  actor <- PageActor

\* NKS-S15 Link to KernelIntegrity. What belongs to the kernel changes only by steps of
\* actors that are not confined.
KeepsKernelIntegrity == Integrity!Integrity

\* The driver whose clients are watched.
Watched == IF Requests = {} THEN CHOOSE d \in Domains : TRUE
           ELSE MadeBy[CHOOSE r \in Requests : TRUE].domain

Service == INSTANCE ResilientService WITH
  Classes <- {"call"},
  FromDevice <- {},
  ClassOf <- [r \in Requests |-> "call"],
  KeyOf <- [r \in Requests |-> "device"],
  Promised <- [c \in {"call"} |-> Row],
  Fallback <- [c \in {"call"} |-> Row],
  MaxFailures <- MaxEpoch,
  status <- CASE stage[Watched] = "running" -> "up"
              [] stage[Watched] = "down" -> "down"
              [] stage[Watched] \notin {"running", "down"} -> "recovering",
  failures <- FailuresOf(Watched),
  degraded <- {},
  fate <- [r \in Requests |-> "due"],
  earlier <- [r \in Requests |-> {}]

\* NKS-S16 Link to ResilientService. A call is answered once; an error leaves open
\* whether the device has acted; a driver that is given up answers errors alone.
\* True of success only in that the driver has said so.
KeepsResilientService == Service!Spec

\* A call as DirectCall has it: from whom, to whom, about what.
DirectlyCalled(use) ==
  LET fields == {<<use.object, f>> : f \in Fields}
  IN  IF use.way = "in" THEN [caller |-> Kernel, callee |-> use.domain, object |-> fields]
                        ELSE [caller |-> use.domain, callee |-> Kernel, object |-> fields]

Seen(p, o, f) ==
  IF p = Kernel THEN version[o][f]
  ELSE IF association[p][o] = None THEN -1 ELSE O!Copy(p, o)[f]

Direct == INSTANCE DirectCall WITH
  Fields <- Objects \X Fields,
  Objects <- {{<<o, f>> : f \in Fields} : o \in Objects},
  Blank <- Initial,
  Absent <- -1,
  MaxDepth <- TableLength,
  stack <- [t \in Tasks |-> [i \in 1..Len(table[t]) |-> DirectlyCalled(table[t][i])]],
  memory <- [x \in Objects \X Fields |-> newest[x[1]][x[2]]],
  seen <- [p \in O!Sides |-> [x \in Objects \X Fields |-> Seen(p, x[1], x[2])]]

\* NKS-S17 Link to DirectCall (N-S5). A crossing without a failure means what the direct
\* call means, for calls with one object, if nobody writes over what it has not seen.
KeepsDirectCall == Direct!Spec

\* NKS-L1 Calls are answered (N-L2). Every call of a client is answered, if failures are
\* finite and code comes to its end or its failure is detected.
CallsAreAnswered == \A r \in Requests : request[r] = "open" ~> request[r] \in {"ok", "error"}

\* NKS-L2 Recovery ends (N-L1, N-L5). The driver serves again or is given up.
RecoveryEnds == \A d \in Domains : ~R!Alive(d) ~> stage[d] \in {"running", "down"}

================================================================================
