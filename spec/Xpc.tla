---------------------------------- MODULE Xpc -----------------------------------
(***************************************************************************)
(* The extension procedure call: control passes between the kernel and     *)
(* driver domains and comes back, through nesting, interrupts, deferred    *)
(* calls, and the failure of a domain at any step.                         *)
(*                                                                         *)
(* Source: Swift, Bershad, Levy (SOSP 2003), sections on XPC and recovery: *)
(* a call saves the caller's context, takes a stack in the callee's domain *)
(* (the one that this task has there already, if it nests), changes page   *)
(* tables and calls; the return does the reverse. Calls without a visible  *)
(* effect for the caller may be queued and run at a later crossing. A task *)
(* inside a failed domain goes back to where the kernel called it.         *)
(* Ours: epochs, the flush of queued calls when nobody crosses, and, as an *)
(* option, calls from one driver straight into another.                    *)
(* Left out: arguments and rights on memory (see Memory), who detects a    *)
(* failure and in which order resources go (see Recovery).                 *)
(* Refines: KernelIntegrity (kernel = the object that deferred calls       *)
(* update).                                                                *)
(*                                                                         *)
(* Variables   frames, mode, epoch, failed, toKernel, toDriver, object,    *)
(*             ledger, actor                                               *)
(* Actions     DriverCall KernelCall ExtensionCall DriverReturn            *)
(*             KernelReturn;                                               *)
(*             DeferKernelCall RunKernelCall CancelKernelCall;             *)
(*             DeferDriverCall RunDriverCall CancelDriverCall;             *)
(*             Interrupt InterruptReturn; Fail Unwind Reload               *)
(* Properties  XPC-S3 to S5, S8 to S18, XPC-L2 to L4                       *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS
  Tasks,         \* threads of control (strings)
  Domains,       \* the protection domains that hold drivers (strings)
  Stacks,        \* the stacks in the pool of each domain
  Buffers,       \* what a deferred call is about, such as a packet
  MaxDepth,      \* bound: frames of a task
  MaxEpoch,      \* bound: failures of a domain
  QueueLength,   \* calls that a deferred queue holds
  IdleFlush,     \* are queued calls flushed when nobody crosses? Published: no
  DirectCalls,   \* may a driver call another one without a kernel frame between?
                 \* Published: no
  Confined       \* the actors that KernelIntegrity confines

Kernel == "kernel"

ASSUME /\ MaxDepth \in Nat /\ MaxEpoch \in Nat /\ QueueLength \in Nat
       /\ IdleFlush \in BOOLEAN /\ DirectCalls \in BOOLEAN

\* Where a CPU executes: the domain whose table is loaded and that the
\* current-domain variable names, and the stack in use.
Modes == [domain : {Kernel}, stack : {Kernel}]
           \cup [domain : Domains, stack : Stacks]

KernelMode == [domain |-> Kernel, stack |-> Kernel]

\* One level of a task's call history. `saved` is the context to go back to.
Frames == [domain : {Kernel} \cup Domains, epoch : 0..MaxEpoch,
           stack : {Kernel} \cup Stacks, interrupt : BOOLEAN, saved : Modes]

\* A queued call, with the incarnation of the driver that it comes from or goes to.
Calls == [buffer : Buffers, epoch : 0..MaxEpoch]

VARIABLES
  frames,     \* frames[t]: the call history of task t, oldest first
  mode,       \* mode[t]: page table, current domain and stack when t executes
  epoch,      \* epoch[d]: the incarnation of the driver in d
  failed,     \* failed[d]: has this incarnation failed?
  toKernel,   \* toKernel[d]: kernel calls that d has deferred, oldest first
  toDriver,   \* toDriver[d]: calls into d that the kernel has deferred
  object,     \* the kernel object that deferred kernel calls update: the call
              \* that wrote it last, and its domain
  ledger,     \* history: ledger[b] is "queued" from deferral to run or cancel
  actor       \* history: who took the latest step

vars == <<frames, mode, epoch, failed, toKernel, toDriver, object, ledger, actor>>

\* History: bound by every action, read by no guard.
AuxVars == <<ledger, actor>>

Untouched == [domain |-> Kernel, call |-> <<>>]

Objects == {Untouched} \cup [domain : Domains, call : {<<c>> : c \in Calls}]

TypeOK ==
  /\ \A t \in Tasks : /\ Len(frames[t]) \in 1..MaxDepth
                      /\ \A i \in 1..Len(frames[t]) : frames[t][i] \in Frames
  /\ mode \in [Tasks -> Modes]
  /\ epoch \in [Domains -> 0..MaxEpoch]
  /\ failed \in [Domains -> BOOLEAN]
  /\ \A d \in Domains : \A q \in {toKernel[d], toDriver[d]} :
       /\ Len(q) <= QueueLength
       /\ \A i \in 1..Len(q) : q[i] \in Calls
  /\ object \in Objects
  /\ ledger \in [Buffers -> {"idle", "queued"}]
  /\ actor \in {"kernel", "driver", "device"}

--------------------------------------------------------------------------------
(* Ideas *)

Depth(t) == Len(frames[t])
Top(t) == frames[t][Depth(t)]
InKernel(t) == Top(t).domain = Kernel
InDriver(t, d) == Top(t).domain = d
InOtherDriver(t, d) == Top(t).domain \in Domains \ {d}
\* t is in the kernel, or in d and on its way out.
AtCrossing(t, d) == Top(t).domain \in {Kernel, d}

InInterrupt(t) == \E i \in 1..Depth(t) : frames[t][i].interrupt

\* Is task t inside domain d anywhere in its call history?
Inside(t, d) == \E i \in 1..Depth(t) : frames[t][i].domain = d
Uses(t, d, s) == \E i \in 1..Depth(t) : frames[t][i].domain = d /\ frames[t][i].stack = s

Alive(d) == ~failed[d]

\* A handle to a driver names the incarnation that it was made for.
Current(d, e) == e = epoch[d]

\* A task keeps to the stack that it has in d already; else it takes a free one.
StackFits(t, d, s) ==
  IF Inside(t, d) THEN Uses(t, d, s)
                  ELSE \A u \in Tasks : ~Uses(u, d, s)

\* An ordinary call does not overtake a deferred one.
DrainedToKernel(d) == toKernel[d] = <<>>
DrainedToDriver(d) == toDriver[d] = <<>>

\* Nothing of the failed incarnation is left: no frame, no queued call.
Vacated(d) ==
  /\ \A t \in Tasks : ~Inside(t, d)
  /\ toKernel[d] = <<>>
  /\ toDriver[d] = <<>>

\* May a call that d has deferred still take effect?
Publishable(d) == Alive(d)

Queued(b) ==
  \E d \in Domains : \E q \in {toKernel[d], toDriver[d]} :
    \E i \in 1..Len(q) : q[i].buffer = b

KernelFrame(t, irq) ==
  [domain |-> Kernel, epoch |-> 0, stack |-> Kernel, interrupt |-> irq, saved |-> mode[t]]
DriverFrame(t, d, e, s) ==
  [domain |-> d, epoch |-> e, stack |-> s, interrupt |-> FALSE, saved |-> mode[t]]

Push(t, f) ==
  /\ frames' = [frames EXCEPT ![t] = Append(@, f)]
  /\ mode' = [mode EXCEPT ![t] = [domain |-> f.domain, stack |-> f.stack]]

Pop(t) ==
  /\ frames' = [frames EXCEPT ![t] = SubSeq(@, 1, Len(@) - 1)]
  /\ mode' = [mode EXCEPT ![t] = Top(t).saved]

--------------------------------------------------------------------------------

\* At boot every task runs in the kernel and every driver is loaded.
Init ==
  /\ frames = [t \in Tasks |->
                 <<[domain |-> Kernel, epoch |-> 0, stack |-> Kernel,
                    interrupt |-> FALSE, saved |-> KernelMode]>>]
  /\ mode = [t \in Tasks |-> KernelMode]
  /\ epoch = [d \in Domains |-> 0]
  /\ failed = [d \in Domains |-> FALSE]
  /\ toKernel = [d \in Domains |-> <<>>]
  /\ toDriver = [d \in Domains |-> <<>>]
  /\ object = Untouched
  /\ ledger = [b \in Buffers |-> "idle"]
  /\ actor = "kernel"

\* [Kernel] Task t calls driver d on stack s, through a handle made for epoch e.
\* input t, d, e, s.
DriverCall(t, d, e, s) ==
  /\ InKernel(t)
  /\ Alive(d)
  /\ Current(d, e)
  /\ DrainedToDriver(d)
  /\ StackFits(t, d, s)
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ Push(t, DriverFrame(t, d, e, s))
  /\ actor' = "kernel"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Driver] The driver in which t executes calls the kernel. What it deferred
\* earlier has to run first.
\* input t, d.
KernelCall(t, d) ==
  /\ InDriver(t, d)
  /\ Alive(d)
  /\ DrainedToKernel(d)
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ Push(t, KernelFrame(t, FALSE))
  /\ actor' = "driver"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Driver] The driver in which t executes calls another one, d, on stack s, through
\* a handle made for epoch e.
\* input t, d, e, s.
ExtensionCall(t, d, e, s) ==
  /\ DirectCalls
  /\ InOtherDriver(t, d)
  /\ Alive(Top(t).domain)
  /\ Alive(d)
  /\ Current(d, e)
  /\ DrainedToKernel(Top(t).domain)
  /\ DrainedToDriver(d)
  /\ StackFits(t, d, s)
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ Push(t, DriverFrame(t, d, e, s))
  /\ actor' = "driver"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Driver] The driver returns to the code that called it: the kernel's, or another
\* driver's, which executes no more if that driver has failed: see Unwind.
\* input t, d.
DriverReturn(t, d) ==
  /\ InDriver(t, d)
  /\ Alive(d)
  /\ DrainedToKernel(d)
  /\ Pop(t)
  /\ actor' = "driver"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Kernel] The kernel returns to the driver code that called it. When that driver
\* has failed in the meantime it executes no more: see Unwind.
\* input t.
KernelReturn(t) ==
  /\ InKernel(t)
  /\ Depth(t) > 1
  /\ ~Top(t).interrupt
  /\ Pop(t)
  /\ actor' = "kernel"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Driver] The driver queues a kernel call about buffer b in its own domain.
\* input t, d, b.
DeferKernelCall(t, d, b) ==
  /\ InDriver(t, d)
  /\ Alive(d)
  /\ ~Queued(b)
  /\ Len(toKernel[d]) < QueueLength
  /\ toKernel' = [toKernel EXCEPT ![d] = Append(@, [buffer |-> b, epoch |-> epoch[d]])]
  /\ ledger' = [ledger EXCEPT ![b] = "queued"]
  /\ actor' = "driver"
  /\ UNCHANGED <<frames, mode, epoch, failed, toDriver, object>>

\* [Kernel] Task t, on its way into or out of d, or idle, runs the oldest kernel
\* call that d has deferred.
\* input t, d.
RunKernelCall(t, d) ==
  /\ AtCrossing(t, d)
  /\ Publishable(d)
  /\ ~DrainedToKernel(d)
  /\ object' = [domain |-> d, call |-> <<Head(toKernel[d])>>]
  /\ toKernel' = [toKernel EXCEPT ![d] = Tail(@)]
  /\ ledger' = [ledger EXCEPT ![Head(toKernel[d]).buffer] = "idle"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, failed, toDriver>>

\* [Kernel] A kernel call of a failed driver is dropped.
\* input d.
CancelKernelCall(d) ==
  /\ failed[d]
  /\ ~DrainedToKernel(d)
  /\ toKernel' = [toKernel EXCEPT ![d] = Tail(@)]
  /\ ledger' = [ledger EXCEPT ![Head(toKernel[d]).buffer] = "idle"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, failed, toDriver, object>>

\* [Kernel] The kernel queues a call into d about buffer b.
\* input t, d, b.
DeferDriverCall(t, d, b) ==
  /\ InKernel(t)
  /\ Alive(d)
  /\ ~Queued(b)
  /\ Len(toDriver[d]) < QueueLength
  /\ toDriver' = [toDriver EXCEPT ![d] = Append(@, [buffer |-> b, epoch |-> epoch[d]])]
  /\ ledger' = [ledger EXCEPT ![b] = "queued"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, failed, toKernel, object>>

\* [Kernel] Task t makes the oldest call into d that the kernel has deferred.
\* Published: at a crossing into d. Repaired: also when the kernel is idle.
\* input t, d, s.
RunDriverCall(t, d, s) ==
  /\ InKernel(t)
  /\ Alive(d)
  /\ ~DrainedToDriver(d)
  /\ StackFits(t, d, s)
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ toDriver' = [toDriver EXCEPT ![d] = Tail(@)]
  /\ ledger' = [ledger EXCEPT ![Head(toDriver[d]).buffer] = "idle"]
  /\ Push(t, DriverFrame(t, d, Head(toDriver[d]).epoch, s))
  /\ actor' = "kernel"
  /\ UNCHANGED <<epoch, failed, toKernel, object>>

\* [Kernel] A call into a failed driver is dropped.
\* input d.
CancelDriverCall(d) ==
  /\ failed[d]
  /\ ~DrainedToDriver(d)
  /\ toDriver' = [toDriver EXCEPT ![d] = Tail(@)]
  /\ ledger' = [ledger EXCEPT ![Head(toDriver[d]).buffer] = "idle"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, failed, toKernel, object>>

\* [Device] An interrupt takes t to a handler in the kernel, on whatever t was
\* doing. Further ones wait until the handler is done.
\* input t.
Interrupt(t) ==
  /\ ~InInterrupt(t)
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ Push(t, KernelFrame(t, TRUE))
  /\ actor' = "device"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Kernel] The handler is done; what was interrupted goes on exactly as it was.
\* input t.
InterruptReturn(t) ==
  /\ Top(t).interrupt
  /\ Pop(t)
  /\ actor' = "kernel"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Fault] The incarnation in d fails, and the failure is detected: an exception,
\* a bad parameter, a time-out, a request. It may happen at any step.
\* input d.
Fail(d) ==
  /\ Alive(d)
  /\ BoundEpochs:: epoch[d] < MaxEpoch
  /\ failed' = [failed EXCEPT ![d] = TRUE]
  /\ actor' = "driver"
  /\ UNCHANGED <<frames, mode, epoch, toKernel, toDriver, object, ledger>>

\* [Kernel] The newest frame of t belongs to a failed driver: it is discarded, and
\* the code that made the call goes on with an error.
\* input t, d.
Unwind(t, d) ==
  /\ InDriver(t, d)
  /\ failed[d]
  /\ Pop(t)
  /\ actor' = "kernel"
  /\ UNCHANGED <<epoch, failed, toKernel, toDriver, object, ledger>>

\* [Kernel] A clean image of the driver is loaded, as the next incarnation.
\* input d.
Reload(d) ==
  /\ failed[d]
  /\ Vacated(d)
  /\ failed' = [failed EXCEPT ![d] = FALSE]
  /\ epoch' = [epoch EXCEPT ![d] = @ + 1]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, toKernel, toDriver, object, ledger>>

Next ==
  \/ \E t \in Tasks, d \in Domains, e \in 0..MaxEpoch, s \in Stacks : DriverCall(t, d, e, s)
  \/ \E t \in Tasks, d \in Domains : KernelCall(t, d)
  \/ \E t \in Tasks, d \in Domains, e \in 0..MaxEpoch, s \in Stacks : ExtensionCall(t, d, e, s)
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
  \/ \E d \in Domains : Fail(d)
  \/ \E t \in Tasks, d \in Domains : Unwind(t, d)
  \/ \E d \in Domains : Reload(d)

Spec == Init /\ [][Next]_vars

\* The newest frame of t comes to its end, one way or another.
Leave(t) ==
  \/ KernelReturn(t)
  \/ InterruptReturn(t)
  \/ \E d \in Domains : DriverReturn(t, d)
  \/ \E d \in Domains : Unwind(t, d)

Cancel(d) == CancelKernelCall(d) \/ CancelDriverCall(d)

\* Code terminates: at every depth, what can leave infinitely often does so. Weak
\* fairness would not do: a storm of interrupts starves the unwinding
\* (MCXpcInterruptStorm), which is why recovery silences the device first.
Terminates ==
  \A t \in Tasks, n \in 2..MaxDepth : SF_vars(Leave(t) /\ Depth(t) = n)

\* A flush needs somebody in the kernel with a stack to spare, again and again.
FlushFairness ==
  IdleFlush =>
    \A d \in Domains : SF_vars(\E t \in Tasks, s \in Stacks : RunDriverCall(t, d, s))

\* The kernel runs what was deferred to it and cancels what must not run.
QueueFairness ==
  \A d \in Domains : /\ SF_vars(\E t \in Tasks : RunKernelCall(t, d))
                     /\ WF_vars(Cancel(d))

Fairness == Terminates /\ FlushFairness /\ QueueFairness

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* XPC-S3 Mode agreement (N-S3). Loaded table, current domain and stack are those
\* of the newest frame.
ModeAgreement ==
  \A t \in Tasks : mode[t] = [domain |-> Top(t).domain, stack |-> Top(t).stack]

\* XPC-S4 Stack discipline (N-S4). Two tasks never share a stack, and a task has one
\* stack in a domain however often it nests there.
StackDiscipline ==
  \A t, u \in Tasks, d \in Domains, s, r \in Stacks :
    Uses(t, d, s) /\ Uses(u, d, r) => (t = u <=> s = r)

\* XPC-S5 Frame discipline (N-S4). A step pushes one frame, which saves where its task was,
\* or pops the newest one, which takes the task back there; so for one task, and all others
\* stay as they are and where they are.
FrameDiscipline ==
  [][\A t \in Tasks :
       IF frames'[t] = frames[t]
       THEN mode'[t] = mode[t]
       ELSE /\ \A u \in Tasks \ {t} : frames'[u] = frames[u]
            /\ \/ /\ Len(frames'[t]) = Depth(t) + 1
                  /\ SubSeq(frames'[t], 1, Depth(t)) = frames[t]
                  /\ frames'[t][Depth(t) + 1].saved = mode[t]
               \/ /\ Len(frames'[t]) = Depth(t) - 1
                  /\ SubSeq(frames[t], 1, Depth(t) - 1) = frames'[t]
                  /\ mode'[t] = Top(t).saved]_vars

Positions(b) ==
  {<<d, k, i>> \in Domains \X {"toKernel", "toDriver"} \X (1..QueueLength) :
     LET q == IF k = "toKernel" THEN toKernel[d] ELSE toDriver[d]
     IN  i <= Len(q) /\ q[i].buffer = b}

\* XPC-S8 Exactly once (N-S8). A deferred call is in one queue, once, until it has run
\* or has been cancelled, and in none afterwards.
ExactlyOnce ==
  \A b \in Buffers :
    /\ ledger[b] = "queued" => \E x \in Positions(b) : Positions(b) = {x}
    /\ ledger[b] = "idle" => Positions(b) = {}

\* XPC-S9 No publication after failure (N-S9). The kernel object takes nothing from a
\* failed incarnation, and nothing from an earlier one.
NoPublicationAfterFailure ==
  [][object' # object =>
       LET d == object'.domain
       IN  /\ d \in Domains
           /\ ~failed[d]
           /\ object'.call[1].epoch = epoch[d]]_vars

\* XPC-S10 No execution after failure (N-S10). Every frame belongs to the present
\* incarnation of its domain.
NoStaleFrame ==
  \A t \in Tasks : \A i \in 1..Depth(t) :
    frames[t][i].domain \in Domains => frames[t][i].epoch = epoch[frames[t][i].domain]

\* XPC-S11 Unwinding (N-S11). The kernel discards frames of failed domains alone; all
\* others end by their own return.
UnwindsFailedOnly ==
  [][\A t \in Tasks :
       Len(frames'[t]) < Depth(t) =>
         IF Top(t).domain \in Domains THEN actor' = "kernel" <=> failed[Top(t).domain]
                                      ELSE actor' = "kernel"]_vars

\* XPC-S12 Program order (N-S8). An ordinary call or return of a driver does not
\* overtake what it deferred, nor an ordinary call into it what the kernel deferred.
ProgramOrder ==
  [][\A t \in Tasks :
       LET here == Top(t).domain
           there == frames'[t][Len(frames'[t])].domain
       IN  /\ (actor' = "driver" /\ frames'[t] # frames[t])
                => here \in Domains /\ toKernel[here] = <<>>
           /\ (Len(frames'[t]) > Depth(t) /\ there \in Domains /\ toDriver[there] # <<>>)
                => toDriver'[there] = Tail(toDriver[there])]_vars

\* XPC-S13 Failed is quiet (N-S10). A failed domain gains no frame and no queued call.
FailedIsQuiet ==
  [][\A d \in Domains : failed[d] /\ failed'[d] =>
       /\ Len(toKernel'[d]) <= Len(toKernel[d])
       /\ Len(toDriver'[d]) <= Len(toDriver[d])
       /\ \A t \in Tasks : Len(frames'[t]) > Depth(t) => frames'[t][Len(frames'[t])].domain # d]_vars

\* XPC-S15 Who calls. The kernel calls drivers; a driver that has not failed calls the
\* kernel, and another driver only where the option says so; a device interrupts, but no
\* handler.
WhoCalls ==
  [][\A t \in Tasks :
       Len(frames'[t]) > Depth(t) =>
         LET here == Top(t).domain
             new == frames'[t][Len(frames'[t])]
         IN  IF new.interrupt
             THEN actor' = "device" /\ \A i \in 1..Depth(t) : ~frames[t][i].interrupt
             ELSE IF here = Kernel THEN actor' = "kernel" /\ new.domain # Kernel
             ELSE /\ actor' = "driver"
                  /\ ~failed[here]
                  /\ new.domain = Kernel \/ (DirectCalls /\ new.domain # here)]_vars

\* XPC-S16 Who defers. Calls into the kernel are queued by a driver that executes, calls
\* into a driver by the kernel.
WhoDefers ==
  [][\A d \in Domains :
       /\ Len(toKernel'[d]) > Len(toKernel[d]) =>
            actor' = "driver" /\ \E t \in Tasks : Top(t).domain = d
       /\ Len(toDriver'[d]) > Len(toDriver[d]) =>
            actor' = "kernel" /\ \E t \in Tasks : Top(t).domain = Kernel]_vars

\* XPC-S17 No call is lost (N-S8). A deferred call leaves its queue by running, where a task
\* can run it, or because the driver has failed; the kernel sees to both.
NoCallIsLost ==
  [][\A d \in Domains :
       /\ Len(toKernel'[d]) < Len(toKernel[d]) =>
            /\ actor' = "kernel"
            /\ \/ failed[d]
               \/ /\ object' = [domain |-> d, call |-> <<Head(toKernel[d])>>]
                  /\ \E t \in Tasks : Top(t).domain \in {Kernel, d}
       /\ Len(toDriver'[d]) < Len(toDriver[d]) =>
            /\ actor' = "kernel"
            /\ \/ failed[d]
               \/ \E t \in Tasks : /\ Len(frames'[t]) > Depth(t)
                                   /\ frames'[t][Len(frames'[t])].domain = d]_vars

\* XPC-S18 Incarnations. A driver that has failed is replaced, by the kernel, with the next
\* incarnation, which has not; nothing else changes an epoch.
NextIncarnation ==
  [][\A d \in Domains :
       (epoch'[d] # epoch[d] \/ (failed[d] /\ ~failed'[d])) =>
         /\ failed[d] /\ ~failed'[d]
         /\ epoch'[d] = epoch[d] + 1
         /\ actor' = "kernel"]_vars

\* XPC-L2 Calls come back (N-L2). Every call returns or is unwound, if code terminates
\* or its failure is detected.
CallsComeBack == \A t \in Tasks : Depth(t) > 1 ~> Depth(t) = 1

\* XPC-L3 Deferred progress (N-L3). Every deferred call runs or is cancelled. False as
\* published: when nobody crosses again, nothing runs it.
DeferredProgress == \A b \in Buffers : Queued(b) ~> ~Queued(b)

\* XPC-L4 Vacated in the end (N-L1). A failed domain loses all its frames and calls.
FailedIsVacated == \A d \in Domains : failed[d] ~> Vacated(d)

--------------------------------------------------------------------------------
(* Refinement *)

Integrity == INSTANCE KernelIntegrity WITH
  kernel <- object,
  KernelStates <- Objects

\* XPC-S14 Link to KernelIntegrity. The kernel object changes only by steps of actors
\* that are not confined.
KeepsKernelIntegrity == Integrity!Spec

================================================================================
