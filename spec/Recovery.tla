-------------------------------- MODULE Recovery -------------------------------
(***************************************************************************)
(* Recovery of failed drivers: how a failure is detected, and the stages   *)
(* from there to a driver that serves again, or to one that is given up.   *)
(*                                                                         *)
(* Source: Swift, Bershad, Levy (SOSP 2003), section on recovery: suspend  *)
(* the driver, disable interrupts of its device, ask a user-mode agent,    *)
(* unwind the tasks inside, release what the device does not touch, unload,*)
(* load again by policy, and only then release what the device could still *)
(* reach. Failures show as an exception, a bad parameter, too much use of  *)
(* resources, a time-out between driver and kernel, or a request.          *)
(* Ours: the kernel decides when the agent does not answer; the watchdog;  *)
(* the nanny, which the authors suggest and did not build.                 *)
(* Left out: frames and deferred calls (see Xpc), the objects behind each  *)
(* class of references (see ObjectTracker), shared interrupt lines.        *)
(*                                                                         *)
(* Variables   stage, trigger, decision, restarts, image, failures;        *)
(*             inside, asleep, pace, probe; references, masked, raised,    *)
(*             device, aside; account, actor                               *)
(* Actions     Enter Leave Sleep Wake; Reset Activate Acquire Drop Fire;   *)
(*             Transfer Deliver Quiet; Tick Cross Probe Answer; Detect     *)
(*             Excuse Notice; Mask Decide Fallback UnwindTask Unwound      *)
(*             ReleaseReference Released Unload GiveUp Load Start          *)
(*             ReleaseDevice Serve                                         *)
(* Properties  REC-S1 to REC-S22, REC-L1 to REC-L7                         *)
(***************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
  Tasks,        \* threads of control (strings)
  Domains,      \* the protection domains that hold drivers (strings)
  References,   \* classes of kernel structures that lead to a driver; among
                \* them "handler", and perhaps "timer" (strings)
  Triggers,     \* how failures show in this model: see AllTriggers
  Policy,       \* Policy[d]: "restart", "alternate" or "unload"
  Lenient,      \* the domains whose software faults only get an error code
  MaxRestarts,  \* restarts of a driver before it is given up
  Sleepers,     \* the tasks that may sleep where no signal wakes them
  SleepersWake, \* does what they wait for happen?
  Returns,      \* does driver code come to its end by itself?
  AgentDisks,   \* the domains whose drivers the agent needs: none, or its disk
  KernelDecides,\* does the kernel decide when the agent cannot? Published: no
  ResetsFirst,  \* does a driver reset its device before it registers anything?
  Timed,        \* does the kernel time how long tasks are in a driver?
  Watchdog,     \* does a timer look at tasks that do not cross? Published: no
  Nanny,        \* does a task probe each service end to end? Published: no
  Nesting,      \* bound: may a task be in several drivers at once?
  MaxFailures,  \* bound: failures of a driver
  Endless       \* may a driver fail more often than that?

Handler == "handler"
Timer == "timer"

\* Software faults: the policy chooses between recovery and an error code.
SoftwareFaults == {"parameter", "excess"}
\* Signs that are there at once, and signs that need time.
Prompt == SoftwareFaults \cup {"exception", "signal", "request"}
Timely == {"livelock", "watchdog", "probe"}
AllTriggers == Prompt \cup Timely

Policies == {"restart", "alternate", "unload"}

ASSUME /\ Handler \in References
       /\ Triggers \subseteq AllTriggers
       /\ Policy \in [Domains -> Policies]
       /\ Lenient \subseteq Domains
       /\ Sleepers \subseteq Tasks
       /\ AgentDisks \subseteq Domains
       /\ MaxRestarts \in Nat /\ MaxFailures \in Nat
       /\ \A b \in {SleepersWake, Returns, KernelDecides, ResetsFirst, Timed,
                    Watchdog, Nanny, Nesting, Endless} : b \in BOOLEAN

\* In the order of recovery. A driver executes in the first and the last four.
Stages == {"running", "detected", "masked", "decided", "unwound", "released",
           "unloaded", "down", "loaded", "started", "settled"}

VARIABLES
  stage,      \* stage[d]: how far the recovery of d is
  trigger,    \* trigger[d]: how the failure showed, until the agent has decided
  decision,   \* decision[d]: what is to become of d, from then on
  restarts,   \* restarts[d]: how often d has been loaded again
  image,      \* image[d]: the version that is loaded, "main" or "alternate"
  failures,   \* failures[d]: how often d has failed, excused failures included
  inside,     \* inside[d]: the tasks that are in d, or have called through it
  asleep,     \* the tasks in uninterruptible sleep
  pace,       \* pace[d]: "late" when tasks have been in d for too long, "seen"
              \* when they have crossed since
  probe,      \* probe[d]: "sent" while the nanny waits for an answer
  references, \* references[d]: the classes of kernel structures that lead to d
  masked,     \* masked[d]: is the interrupt line of d's device masked?
  raised,     \* raised[d]: does the device assert it?
  device,     \* device[d]: "fresh" when the device reaches buffers of the present
              \* incarnation, "stale" when those of an earlier one, "quiet" if none
  aside,      \* aside[d]: are buffers of earlier incarnations still set aside?
  account,    \* history: what was taken on behalf of d and not yet released
  actor       \* history: who took the latest step: "kernel", "device", "clock",
              \* or the domain whose code did

vars == <<stage, trigger, decision, restarts, image, failures, inside, asleep,
          pace, probe, references, masked, raised, device, aside, account, actor>>

\* History: bound by every action, read by no guard.
AuxVars == <<account, actor>>

\* Groups of variables that most actions leave alone.
progress == <<stage, trigger, decision, restarts, image, failures>>
presence == <<inside, asleep>>
timing == <<pace, probe>>
hardware == <<masked, raised, device>>
holdings == <<references, aside, account>>

TypeOK ==
  /\ stage \in [Domains -> Stages]
  /\ trigger \in [Domains -> Triggers \cup {"none"}]
  /\ decision \in [Domains -> Policies \cup {"none"}]
  /\ restarts \in [Domains -> 0..MaxRestarts]
  /\ image \in [Domains -> {"main", "alternate"}]
  /\ failures \in [Domains -> 0..MaxFailures]
  /\ inside \in [Domains -> SUBSET Tasks]
  /\ asleep \in SUBSET Sleepers
  /\ pace \in [Domains -> {"fine", "late", "seen"}]
  /\ probe \in [Domains -> {"none", "sent"}]
  /\ references \in [Domains -> SUBSET References]
  /\ masked \in [Domains -> BOOLEAN]
  /\ raised \in [Domains -> BOOLEAN]
  /\ device \in [Domains -> {"fresh", "stale", "quiet"}]
  /\ aside \in [Domains -> BOOLEAN]
  /\ account \in [Domains -> Int]
  /\ actor \in {"kernel", "device", "clock"} \cup Domains

--------------------------------------------------------------------------------
(* Ideas *)

Alive(d) == stage[d] \in {"running", "loaded", "started", "settled"}
Failed(d) == stage[d] \in {"detected", "masked", "decided"}

\* A task that can act is in d, and d's code may run.
Executes(d) == Alive(d) /\ inside[d] \ asleep # {}

\* Once is enough: a driver that is being recovered does not fail again.
MayFail(d) == Alive(d)

\* Is there a reason to say that d has failed in this way?
Grounds(d, g) ==
  CASE g \in SoftwareFaults \cup {"exception"} -> Executes(d)
    [] g = "signal" -> inside[d] # {}
    [] g = "request" -> TRUE
    [] g = "livelock" -> pace[d] = "seen"
    [] g = "watchdog" -> Watchdog /\ pace[d] # "fine"
    [] g = "probe" -> probe[d] = "sent"

MoreFailures(d) == Endless \/ failures[d] < MaxFailures
Count(n) == IF n < MaxFailures THEN n + 1 ELSE n

\* Does the policy let d come back once more?
MayRestart(d) == restarts[d] < MaxRestarts

\* An image that failed before is replaced, if there is another one.
Choice(d) ==
  CASE ~MayRestart(d) \/ Policy[d] = "unload" -> "unload"
    [] MayRestart(d) /\ Policy[d] = "restart" -> "restart"
    [] MayRestart(d) /\ Policy[d] = "alternate" ->
         IF restarts[d] > 0 THEN "alternate" ELSE "restart"

\* The agent is a program: its files come from a disk.
AgentReady == \A d \in AgentDisks : stage[d] = "running"

\* A task that sleeps where no signal wakes it cannot be unwound.
MayUnwind(t, d) == Failed(d) /\ t \notin asleep

\* No task is in d, or will come back through it.
Vacated(d) == inside[d] = {}

\* No kernel structure leads to d.
Unreferenced(d) == references[d] = {}

\* Whoever has registered something has found its device, and reset it.
Initialised(d) == references[d] # {}
MayRegister(d) == ResetsFirst => device[d] # "stale"

MayNest(t) == Nesting \/ \A d \in Domains : t \notin inside[d]

\* Recovery of others does not hold a task up.
Undisturbed(d) == TRUE

\* When the device has been reset, what it could reach can go.
MayReleaseDevice(d) == stage[d] = "started"

\* The lines that have to be masked to keep the device of d quiet: its own. A line
\* that several devices share would silence them all.
Lines(d) == {d}
MaskedWhenStopped(e) == TRUE

\* A line is a level: what masks it does not make the device forget.
StillRaised(d) == raised[d]

\* With which class of references interrupts are enabled.
Enables(r) == r = Handler

\* What is released is what is there now, not what was there when the driver failed:
\* a timer may have fired since.
Held(d, r) == r \in references[d]

--------------------------------------------------------------------------------

\* At the beginning every driver serves, with its interrupts enabled.
Init ==
  /\ stage = [d \in Domains |-> "running"]
  /\ trigger = [d \in Domains |-> "none"]
  /\ decision = [d \in Domains |-> "none"]
  /\ restarts = [d \in Domains |-> 0]
  /\ image = [d \in Domains |-> "main"]
  /\ failures = [d \in Domains |-> 0]
  /\ inside = [d \in Domains |-> {}]
  /\ asleep = {}
  /\ pace = [d \in Domains |-> "fine"]
  /\ probe = [d \in Domains |-> "none"]
  /\ references = [d \in Domains |-> {Handler}]
  /\ masked = [d \in Domains |-> FALSE]
  /\ raised = [d \in Domains |-> FALSE]
  /\ device = [d \in Domains |-> "fresh"]
  /\ aside = [d \in Domains |-> FALSE]
  /\ account = [d \in Domains |-> 1]
  /\ actor = "kernel"

\* [Kernel] Task t calls driver d, in which it is not yet.
\* input t, d.
Enter(t, d) ==
  /\ Alive(d)
  /\ t \notin asleep
  /\ t \notin inside[d]
  /\ BoundNesting:: MayNest(t)
  /\ inside' = [inside EXCEPT ![d] = @ \cup {t}]
  /\ actor' = "kernel"
  /\ UNCHANGED <<progress, asleep, timing, hardware, holdings>>

\* [Driver] Task t returns from d, for good.
\* input t, d.
Leave(t, d) ==
  /\ Alive(d)
  /\ t \in inside[d]
  /\ t \notin asleep
  /\ Undisturbed(d)
  /\ inside' = [inside EXCEPT ![d] = @ \ {t}]
  /\ pace' = [pace EXCEPT ![d] = IF inside[d] = {t} THEN "fine" ELSE @]
  /\ actor' = d
  /\ UNCHANGED <<progress, asleep, probe, hardware, holdings>>

\* [Kernel] Task t, which has called through d, waits in the kernel or in another
\* driver, where no signal wakes it.
\* input t, d.
Sleep(t, d) ==
  /\ Alive(d)
  /\ t \in inside[d]
  /\ t \notin asleep
  /\ BoundSleepers:: t \in Sleepers
  /\ asleep' = asleep \cup {t}
  /\ actor' = "kernel"
  /\ UNCHANGED <<progress, inside, timing, hardware, holdings>>

\* [Device] What t has waited for happens.
\* input t.
Wake(t) ==
  /\ t \in asleep
  /\ asleep' = asleep \ {t}
  /\ actor' = "device"
  /\ UNCHANGED <<progress, inside, timing, hardware, holdings>>

\* [Driver] The driver resets its device: no more DMA, and its line goes down.
\* input d.
Reset(d) ==
  /\ Executes(d)
  /\ device[d] # "quiet"
  /\ device' = [device EXCEPT ![d] = "quiet"]
  /\ raised' = [raised EXCEPT ![d] = FALSE]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, timing, masked, holdings>>

\* [Driver] The driver gives its device buffers to work with.
\* input d.
Activate(d) ==
  /\ Executes(d)
  /\ device[d] = "quiet"
  /\ device' = [device EXCEPT ![d] = "fresh"]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, timing, masked, raised, holdings>>

\* [Driver] The driver registers something of class r with the kernel. With its
\* handler its interrupts are enabled.
\* input d, r.
Acquire(d, r) ==
  /\ Executes(d)
  /\ r \notin references[d]
  /\ MayRegister(d)
  /\ references' = [references EXCEPT ![d] = @ \cup {r}]
  /\ account' = [account EXCEPT ![d] = @ + 1]
  /\ masked' = [masked EXCEPT ![d] = IF Enables(r) THEN FALSE ELSE @]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, timing, raised, device, aside>>

\* [Driver] The driver gives the last of class r back.
\* input d, r.
Drop(d, r) ==
  /\ Executes(d)
  /\ r \in references[d]
  /\ references' = [references EXCEPT ![d] = @ \ {r}]
  /\ account' = [account EXCEPT ![d] = @ - 1]
  /\ masked' = [masked EXCEPT ![d] = IF Enables(r) THEN TRUE ELSE @]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, timing, raised, device, aside>>

\* [Clock] The timer of d fires, also while d is being recovered: the kernel has it
\* no longer.
\* input d.
Fire(d) ==
  /\ Timer \in references[d]
  /\ references' = [references EXCEPT ![d] = @ \ {Timer}]
  /\ account' = [account EXCEPT ![d] = @ - 1]
  /\ actor' = "clock"
  /\ UNCHANGED <<progress, presence, timing, hardware, aside>>

\* [Device] The device writes into a buffer and asserts its line. It knows nothing
\* of failures.
\* input d.
Transfer(d) ==
  /\ device[d] # "quiet"
  /\ ~raised[d]
  /\ raised' = [raised EXCEPT ![d] = TRUE]
  /\ actor' = "device"
  /\ UNCHANGED <<progress, presence, timing, masked, device, holdings>>

\* [Kernel] The kernel calls the driver's interrupt handler, and the device is
\* content.
\* input d.
Deliver(d) ==
  /\ raised[d]
  /\ ~masked[d]
  /\ Alive(d)
  /\ raised' = [raised EXCEPT ![d] = FALSE]
  /\ actor' = "kernel"
  /\ UNCHANGED <<progress, presence, timing, masked, device, holdings>>

\* [Driver] The driver, called for another reason, looks after its device: the line
\* goes down.
\* input d.
Quiet(d) ==
  /\ Executes(d)
  /\ raised[d]
  /\ raised' = [raised EXCEPT ![d] = FALSE]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, timing, masked, device, holdings>>

\* [Clock] A task that is not asleep has been in d for too long.
\* input d.
Tick(d) ==
  /\ Timed
  /\ Executes(d)
  /\ pace[d] = "fine"
  /\ pace' = [pace EXCEPT ![d] = "late"]
  /\ actor' = "clock"
  /\ UNCHANGED <<progress, presence, probe, hardware, holdings>>

\* [Driver] Task t crosses between d and the kernel, which sees that it is late.
\* input t, d.
Cross(t, d) ==
  /\ Alive(d)
  /\ t \in inside[d]
  /\ t \notin asleep
  /\ pace[d] = "late"
  /\ pace' = [pace EXCEPT ![d] = "seen"]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, probe, hardware, holdings>>

\* [Clock] The nanny asks for a service of d.
\* input d.
Probe(d) ==
  /\ Nanny
  /\ stage[d] = "running"
  /\ probe[d] = "none"
  /\ probe' = [probe EXCEPT ![d] = "sent"]
  /\ actor' = "clock"
  /\ UNCHANGED <<progress, presence, pace, hardware, holdings>>

\* [Driver] The service answers.
\* input d.
Answer(d) ==
  /\ Alive(d)
  /\ probe[d] = "sent"
  /\ probe' = [probe EXCEPT ![d] = "none"]
  /\ actor' = d
  /\ UNCHANGED <<progress, presence, pace, hardware, holdings>>

\* What every detection does: the driver is suspended, and recovery begins.
Suspend(d, g) ==
  /\ stage' = [stage EXCEPT ![d] = "detected"]
  /\ trigger' = [trigger EXCEPT ![d] = g]
  /\ decision' = [decision EXCEPT ![d] = "none"]
  /\ failures' = [failures EXCEPT ![d] = Count(@)]
  /\ pace' = [pace EXCEPT ![d] = "fine"]
  /\ probe' = [probe EXCEPT ![d] = "none"]
  /\ UNCHANGED <<restarts, image, presence, hardware, holdings>>

\* [Fault] The driver in d fails, and it shows at once. It may happen at any step,
\* also to a driver that recovery has just loaded.
\* input d, g.
Detect(d, g) ==
  /\ g \in Prompt
  /\ MayFail(d)
  /\ Grounds(d, g)
  /\ g \in SoftwareFaults => d \notin Lenient
  /\ BoundFailures:: MoreFailures(d)
  /\ Suspend(d, g)
  /\ actor' = "kernel"

\* [Fault] A software fault gets an error code and nothing else: so says the policy.
\* input d, g.
Excuse(d, g) ==
  /\ g \in SoftwareFaults
  /\ MayFail(d)
  /\ Grounds(d, g)
  /\ d \in Lenient
  /\ BoundFailures:: MoreFailures(d)
  /\ failures' = [failures EXCEPT ![d] = Count(@)]
  /\ actor' = "kernel"
  /\ UNCHANGED <<stage, trigger, decision, restarts, image, presence, timing,
                 hardware, holdings>>

\* [Clock] The time that d has been given is over.
\* input d, g.
Notice(d, g) ==
  /\ g \in Timely
  /\ MayFail(d)
  /\ Grounds(d, g)
  /\ Suspend(d, g)
  /\ actor' = "clock"

\* What a stage of recovery leaves alone.
Step(d, from, to) ==
  /\ stage[d] = from
  /\ stage' = [stage EXCEPT ![d] = to]
  /\ actor' = "kernel"
  /\ UNCHANGED <<failures, presence, timing>>

\* [Kernel] Stage 1: interrupts of the device of d are disabled.
\* input d.
Mask(d) ==
  /\ Step(d, "detected", "masked")
  /\ masked' = [e \in Domains |-> IF e \in Lines(d) THEN MaskedWhenStopped(e) ELSE masked[e]]
  /\ raised' = [raised EXCEPT ![d] = StillRaised(d)]
  /\ UNCHANGED <<trigger, decision, restarts, image, device, holdings>>

\* [Kernel] Stage 2: the user-mode agent reads its policy and decides.
\* input d.
Decide(d) ==
  /\ AgentReady
  /\ Step(d, "masked", "decided")
  /\ decision' = [decision EXCEPT ![d] = Choice(d)]
  /\ trigger' = [trigger EXCEPT ![d] = "none"]
  /\ UNCHANGED <<restarts, image, hardware, holdings>>

\* [Clock] Stage 2, when the agent cannot answer: the kernel decides as it was told
\* when the driver was loaded.
\* input d.
Fallback(d) ==
  /\ KernelDecides
  /\ ~AgentReady
  /\ stage[d] = "masked"
  /\ stage' = [stage EXCEPT ![d] = "decided"]
  /\ decision' = [decision EXCEPT ![d] = Choice(d)]
  /\ trigger' = [trigger EXCEPT ![d] = "none"]
  /\ actor' = "clock"
  /\ UNCHANGED <<restarts, image, failures, presence, timing, hardware, holdings>>

\* [Kernel] Stage 3: task t goes back from d to where the kernel called it. The task
\* that has run into the failure does so at once.
\* input t, d.
UnwindTask(t, d) ==
  /\ MayUnwind(t, d)
  /\ t \in inside[d]
  /\ inside' = [inside EXCEPT ![d] = @ \ {t}]
  /\ actor' = "kernel"
  /\ UNCHANGED <<progress, asleep, timing, hardware, holdings>>

\* [Kernel] Stage 3 is over: no task is in d.
\* input d.
Unwound(d) ==
  /\ Vacated(d)
  /\ Step(d, "decided", "unwound")
  /\ UNCHANGED <<trigger, decision, restarts, image, hardware, holdings>>

\* [Kernel] Stage 4: all of class r that leads to d is released.
\* input d, r.
ReleaseReference(d, r) ==
  /\ stage[d] = "unwound"
  /\ Held(d, r)
  /\ references' = [references EXCEPT ![d] = @ \ {r}]
  /\ account' = [account EXCEPT ![d] = @ - 1]
  /\ actor' = "kernel"
  /\ UNCHANGED <<progress, presence, timing, hardware, aside>>

\* [Kernel] Stage 4 is over: nothing leads to d.
\* input d.
Released(d) ==
  /\ Unreferenced(d)
  /\ Step(d, "unwound", "released")
  /\ UNCHANGED <<trigger, decision, restarts, image, hardware, holdings>>

\* [Kernel] Stage 5: d is unloaded. What its device may still reach is set aside:
\* nobody knows whether the device is quiet.
\* input d.
Unload(d) ==
  /\ Step(d, "released", "unloaded")
  /\ device' = [device EXCEPT ![d] = IF @ = "quiet" THEN @ ELSE "stale"]
  /\ aside' = [aside EXCEPT ![d] = TRUE]
  /\ account' = [account EXCEPT ![d] = IF aside[d] THEN @ ELSE @ + 1]
  /\ UNCHANGED <<trigger, decision, restarts, image, masked, raised, references>>

\* [Kernel] Stage 6, if that is the decision: d does not come back. Nobody resets
\* its device, so what that may reach stays set aside.
\* input d.
GiveUp(d) ==
  /\ decision[d] = "unload"
  /\ Step(d, "unloaded", "down")
  /\ UNCHANGED <<trigger, decision, restarts, image, hardware, holdings>>

\* [Kernel] Stage 6: a clean image is loaded.
\* input d.
Load(d) ==
  /\ decision[d] \in {"restart", "alternate"}
  /\ Step(d, "unloaded", "loaded")
  /\ restarts' = [restarts EXCEPT ![d] = IF @ < MaxRestarts THEN @ + 1 ELSE @]
  /\ image' = [image EXCEPT ![d] = IF decision[d] = "alternate" THEN decision[d] ELSE @]
  /\ UNCHANGED <<trigger, decision, hardware, holdings>>

\* [Kernel] The driver has initialised itself and its device.
\* input d.
Start(d) ==
  /\ Initialised(d)
  /\ Step(d, "loaded", "started")
  /\ UNCHANGED <<trigger, decision, restarts, image, hardware, holdings>>

\* [Kernel] Stage 7: what the device could reach on behalf of the failed incarnation
\* is released.
\* input d.
ReleaseDevice(d) ==
  /\ MayReleaseDevice(d)
  /\ stage' = [stage EXCEPT ![d] = "settled"]
  /\ aside' = [aside EXCEPT ![d] = FALSE]
  /\ account' = [account EXCEPT ![d] = @ - 1]
  /\ actor' = "kernel"
  /\ UNCHANGED <<trigger, decision, restarts, image, failures, presence, timing,
                 hardware, references>>

\* [Kernel] The driver serves again.
\* input d.
Serve(d) ==
  /\ Step(d, "settled", "running")
  /\ decision' = [decision EXCEPT ![d] = "none"]
  /\ UNCHANGED <<trigger, restarts, image, hardware, holdings>>

Next ==
  \/ \E t \in Tasks, d \in Domains : Enter(t, d)
  \/ \E t \in Tasks, d \in Domains : Leave(t, d)
  \/ \E t \in Tasks, d \in Domains : Sleep(t, d)
  \/ \E t \in Tasks : Wake(t)
  \/ \E d \in Domains : Reset(d)
  \/ \E d \in Domains : Activate(d)
  \/ \E d \in Domains, r \in References : Acquire(d, r)
  \/ \E d \in Domains, r \in References : Drop(d, r)
  \/ \E d \in Domains : Fire(d)
  \/ \E d \in Domains : Transfer(d)
  \/ \E d \in Domains : Deliver(d)
  \/ \E d \in Domains : Quiet(d)
  \/ \E d \in Domains : Tick(d)
  \/ \E t \in Tasks, d \in Domains : Cross(t, d)
  \/ \E d \in Domains : Probe(d)
  \/ \E d \in Domains : Answer(d)
  \/ \E d \in Domains, g \in Triggers : Detect(d, g)
  \/ \E d \in Domains, g \in Triggers : Excuse(d, g)
  \/ \E d \in Domains, g \in Triggers : Notice(d, g)
  \/ \E d \in Domains : Mask(d)
  \/ \E d \in Domains : Decide(d)
  \/ \E d \in Domains : Fallback(d)
  \/ \E t \in Tasks, d \in Domains : UnwindTask(t, d)
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

\* The kernel and the agent go on with a recovery that they have begun.
Proceed(d) ==
  \/ Mask(d)
  \/ Decide(d)
  \/ Fallback(d)
  \/ Unwound(d)
  \/ \E r \in References : ReleaseReference(d, r)
  \/ Released(d)
  \/ Unload(d)
  \/ GiveUp(d)
  \/ Load(d)
  \/ Start(d)
  \/ ReleaseDevice(d)
  \/ Serve(d)

\* A driver that recovery has loaded is called, resets its device, and registers.
Call(d) ==
  /\ stage[d] = "loaded"
  /\ inside[d] = {}
  /\ \E t \in Tasks : Enter(t, d)

Initialise(d) ==
  /\ stage[d] = "loaded"
  /\ \/ device[d] = "stale" /\ Reset(d)
     \/ Acquire(d, Handler)

\* A task comes back from d, one way or another.
ComeBack(t, d) == UnwindTask(t, d) \/ (Returns /\ Leave(t, d))

\* Strong where something may be enabled and disabled again and again: tasks sleep
\* and wake, drivers give back what they have registered.
Fairness ==
  /\ \A d \in Domains :
       /\ SF_vars(Proceed(d))
       /\ WF_vars(Call(d))
       /\ SF_vars(Initialise(d))
       /\ SF_vars(Deliver(d))
       /\ WF_vars(\E g \in Triggers : Notice(d, g))
       /\ \A t \in Tasks : SF_vars(ComeBack(t, d))
  /\ SleepersWake => \A t \in Sleepers : WF_vars(Wake(t))

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* REC-S1 Stages in order. A recovery goes through its stages in the published order;
\* only a failure takes a driver back to the first one.
StagesInOrder ==
  [][\A d \in Domains : stage'[d] # stage[d] =>
       \/ Alive(d) /\ stage'[d] = "detected"
       \/ <<stage[d], stage'[d]>> \in
            {<<"detected", "masked">>, <<"masked", "decided">>,
             <<"decided", "unwound">>, <<"unwound", "released">>,
             <<"released", "unloaded">>, <<"unloaded", "down">>,
             <<"unloaded", "loaded">>, <<"loaded", "started">>,
             <<"started", "settled">>, <<"settled", "running">>}]_vars

\* REC-S2 No execution after failure (N-S10). Code of a driver runs only in an
\* incarnation that has not failed: tasks that are not unwound yet do nothing there.
NoExecutionAfterFailure ==
  [][actor' \in Domains => Alive(actor')]_vars

\* REC-S3 Unwound means empty (N-S10, N-S11). When tasks are unwound, none is inside,
\* and none comes in before a clean image is loaded.
UnwoundIsEmpty ==
  \A d \in Domains : ~Alive(d) /\ ~Failed(d) => inside[d] = {}

\* REC-S4 Unwinding (N-S11). The kernel takes tasks out of failed drivers alone; of
\* others they return by themselves.
UnwindsFailedOnly ==
  [][\A d \in Domains : actor' = "kernel" /\ ~(inside[d] \subseteq inside'[d]) =>
       Failed(d)]_vars

\* REC-S5 Exactly-once release (N-S12). What was taken on behalf of a driver and is
\* not released yet is what is there: nothing is released twice or forgotten.
ExactlyOnce ==
  \A d \in Domains :
    account[d] = Cardinality(references[d]) + (IF aside[d] THEN 1 ELSE 0)

\* REC-S6 No dangling reference (N-S13). Nothing leads to a driver that is unloaded.
NoDanglingReference ==
  \A d \in Domains :
    stage[d] \in {"released", "unloaded", "down"} => references[d] = {}

\* REC-S7 Device-accessible last (N-S14). What a device may still reach on behalf of a
\* failed incarnation is not released.
DeviceAccessibleLast ==
  \A d \in Domains : device[d] = "stale" => aside[d]

\* REC-S8 Interrupt quiescence (N-S15). From the first stage of recovery until the
\* next incarnation registers its handler, the line of its device is masked.
InterruptsQuiet ==
  \A d \in Domains : ~Alive(d) /\ stage[d] # "detected" => masked[d]

\* REC-S9 No interrupt lost (N-S15). A line goes down because a driver that has not
\* failed was called, or has reset its device.
NoInterruptLost ==
  [][\A d \in Domains : raised[d] /\ ~raised'[d] => Alive(d)]_vars

\* REC-S10 Interrupts restored (N-S15). A live driver that has registered its handler
\* gets its interrupts.
InterruptsRestored ==
  \A d \in Domains : Alive(d) /\ Handler \in references[d] => ~masked[d]

\* What a step does to one domain.
Changed(d) ==
  \/ stage'[d] # stage[d]
  \/ decision'[d] # decision[d]
  \/ restarts'[d] # restarts[d]
  \/ failures'[d] # failures[d]
  \/ inside'[d] # inside[d]
  \/ references'[d] # references[d]
  \/ masked'[d] # masked[d]
  \/ raised'[d] # raised[d]
  \/ device'[d] # device[d]
  \/ aside'[d] # aside[d]

\* REC-S11 Domain independence (N-S18). A step of one driver's failure or recovery
\* changes nothing of another driver.
DomainIndependence ==
  [][\A d, e \in Domains : d # e => ~(Changed(d) /\ Changed(e))]_vars

\* REC-S12 Restarts are limited (N-L5). A driver is loaded again as often as its
\* policy allows, and no more.
RestartsLimited ==
  [][\A d \in Domains : stage[d] = "unloaded" /\ stage'[d] = "loaded" =>
       restarts[d] < MaxRestarts /\ Policy[d] # "unload"]_vars

\* REC-S13 Sleepers stay (N-L1). A task that sleeps is where it was, and wakes by what it
\* waits for; it has fallen asleep in a driver that had not failed.
SleepersStay ==
  [][/\ \A t \in asleep, d \in Domains : t \in inside'[d] <=> t \in inside[d]
     /\ asleep' # asleep =>
          IF asleep \subseteq asleep'
          THEN /\ actor' = "kernel"
               /\ \A t \in asleep' \ asleep : \E d \in Domains : Alive(d) /\ t \in inside[d]
          ELSE actor' = "device"]_vars

\* REC-S14 Nothing twice. Whoever acts changes something: what is done already is not done
\* again. Only failures stop being counted, in the end.
NothingTwice ==
  [][Endless \/
     ~UNCHANGED <<progress, presence, timing, references, masked, raised, device, aside>>]_vars

\* REC-S15 Drivers execute in tasks (N-S10). What code of a driver does, it does in a task that
\* is inside and awake; a service that is probed has its own.
DriversExecute ==
  [][\A d \in Domains : actor' = d =>
       inside[d] \ asleep # {} \/ (probe[d] = "sent" /\ probe'[d] = "none")]_vars

\* REC-S16 Failures show (N-S18). A failure is detected because there is a reason to say so, and
\* of the kind that the actor can see; each is counted; software faults of a driver are
\* excused if, and only if, its policy says so.
FailuresShow ==
  [][\A d \in Domains :
       /\ (stage[d] # stage'[d] /\ stage'[d] = "detected") =>
            /\ Grounds(d, trigger'[d])
            /\ trigger'[d] \in SoftwareFaults => d \notin Lenient
            /\ actor' = IF trigger'[d] \in Timely THEN "clock" ELSE "kernel"
            /\ failures'[d] # failures[d] \/ failures[d] = MaxFailures
       /\ failures'[d] # failures[d] =>
            /\ failures'[d] = failures[d] + 1
            /\ failures'[d] <= MaxFailures
            /\ stage'[d] = stage[d] =>
                 /\ actor' = "kernel"
                 /\ Alive(d)
                 /\ inside[d] \ asleep # {}
                 /\ d \in Lenient]_vars

\* REC-S17 Decisions (N-L5). The agent decides by the policy, or the kernel where the agent
\* cannot; how the failure showed is known until then, what was decided until the driver serves.
DecidedOnce ==
  [][\A d \in Domains :
       /\ trigger'[d] # "none" <=> stage'[d] \in {"detected", "masked"}
       /\ trigger'[d] # trigger[d] => stage'[d] \in {"detected", "decided"}
       /\ decision'[d] = "none" <=> stage'[d] \in {"running", "detected", "masked"}
       /\ decision'[d] # decision[d] => stage'[d] \in {"running", "detected", "decided"}
       /\ stage[d] = "masked" /\ stage'[d] = "decided" =>
            /\ decision'[d] = Choice(d)
            /\ IF AgentReady THEN actor' = "kernel" ELSE KernelDecides /\ actor' = "clock"]_vars

\* REC-S18 As decided (N-L5). A driver is given up if that is the decision; else it is loaded,
\* in the version that was chosen, and each time counts.
AsDecided ==
  [][\A d \in Domains :
       LET loaded == stage[d] = "unloaded" /\ stage'[d] = "loaded"
       IN  /\ stage[d] # "down" /\ stage'[d] = "down" => decision[d] = "unload"
           /\ loaded => decision[d] \in {"restart", "alternate"}
           /\ restarts'[d] = restarts[d] + (IF loaded THEN 1 ELSE 0)
           /\ image'[d] = IF loaded /\ decision[d] = "alternate" THEN "alternate"
                          ELSE image[d]]_vars

\* REC-S19 Devices (N-S14). A device gets buffers from a driver and loses them when that resets
\* it; at unloading they are an earlier incarnation's, which keeps them aside. A device that
\* has none asserts nothing; one asserts its line by itself.
DevicesKeepOn ==
  [][\A d \in Domains :
       /\ device'[d] # device[d] =>
            \/ device'[d] = "quiet" /\ actor' = d
            \/ device'[d] = "fresh" /\ device[d] = "quiet" /\ actor' = d
            \/ device'[d] = "stale" /\ device[d] = "fresh" /\ stage'[d] = "unloaded"
       /\ device'[d] = "quiet" => ~raised'[d]
       /\ raised'[d] # raised[d] =>
            IF raised'[d] THEN actor' = "device"
            ELSE /\ IF actor' = "kernel" THEN ~masked[d] ELSE actor' = d
                 /\ UNCHANGED <<presence, references>>
       /\ stage[d] = "released" /\ stage'[d] = "unloaded" => device'[d] # "fresh" /\ aside'[d]
       /\ aside'[d] # aside[d] =>
            stage'[d] = (IF aside'[d] THEN "unloaded" ELSE "settled")
       /\ stage[d] = "started" /\ stage'[d] = "settled" => ~aside'[d]]_vars

\* REC-S20 References (N-S13). What leads to a driver it has registered itself, when it had reset
\* its device; it gives it back itself, or it is released at that stage, or a timer has fired.
\* A driver has started when something leads to it.
ReferencesLead ==
  [][\A d \in Domains :
       /\ references'[d] # references[d] =>
            IF references[d] \subseteq references'[d]
            THEN actor' = d /\ MayRegister(d)
            ELSE \/ actor' = d
                 \/ actor' = "clock" /\ references'[d] = references[d] \ {Timer}
                 \/ actor' = "kernel" /\ stage[d] = "unwound"
       /\ stage[d] = "loaded" /\ stage'[d] = "started" => references[d] # {}]_vars

\* REC-S21 Interrupts by the handler (N-S15). Before recovery begins, and when a driver has
\* been loaded again, its line is masked if and only if it has no handler.
MaskedWithoutHandler ==
  \A d \in Domains :
    Alive(d) \/ stage[d] = "detected" => (masked[d] <=> Handler \notin references[d])

\* REC-S22 Time (N-L4). Late is who was in a driver for too long, if anybody looks; seen, who has
\* crossed since; all is fine when nobody is inside, or when the failure shows. The nanny
\* asks drivers that serve.
TimeIsKept ==
  [][\A d \in Domains :
       /\ pace'[d] # pace[d] =>
            \/ pace'[d] = "late" /\ pace[d] = "fine" /\ Timed /\ actor' = "clock"
                 /\ Alive(d) /\ inside[d] \ asleep # {}
            \/ pace'[d] = "seen" /\ pace[d] = "late" /\ actor' = d
            \/ pace'[d] = "fine" /\ (inside'[d] = {} \/ stage'[d] = "detected")
       /\ probe'[d] # probe[d] =>
            \/ probe'[d] = "sent" /\ Nanny /\ actor' = "clock" /\ stage[d] = "running"
            \/ probe'[d] = "none" /\ (actor' = d \/ stage'[d] = "detected")
       /\ inside'[d] = {} \/ ~Alive(d)' => pace'[d] = "fine"
       /\ ~Alive(d)' => probe'[d] = "none"]_vars

\* REC-L1 Unloaded in the end (N-L1). A failed driver is unloaded, if every task that
\* sleeps inside wakes up. False if not: the authors admit it.
FailedIsUnloaded == \A d \in Domains : Failed(d) ~> stage[d] = "unloaded"

\* REC-L2 Service returns (N-L5). A failed driver serves again, or it is down because
\* the policy says so.
ServiceReturns ==
  \A d \in Domains :
    ~Alive(d) ~> \/ stage[d] = "running"
                 \/ stage[d] = "down" /\ (Policy[d] = "unload" \/ ~MayRestart(d))

\* REC-L3 No endless restarts (N-L5). However often a driver fails, in the end it
\* serves or is down. False without a limit.
NoEndlessRestarts ==
  \A d \in Domains : <>[](stage[d] \in {"running", "down"})

\* REC-L4 Livelock is flagged (N-L4). Tasks that cross between a driver and the kernel
\* for too long come back, or the driver has failed.
LivelockIsFlagged ==
  \A d \in Domains : pace[d] = "seen" ~> pace[d] = "fine"

\* REC-L5 Loops are flagged (N-L4). The same of tasks that do not cross. False without a
\* watchdog: the published system has none.
LoopIsFlagged ==
  \A d \in Domains : pace[d] = "late" ~> pace[d] = "fine"

\* REC-L6 Others go on (N-L6). A task that is in one driver comes back while another
\* one is recovered.
OthersGoOn ==
  \A t \in Tasks, d \in Domains : t \in inside[d] ~> t \notin inside[d]

\* REC-L7 Interrupts get through (N-S15). A device that asserts its line gets attention,
\* unless its driver is down or wants no interrupts.
InterruptsGetThrough ==
  \A d \in Domains :
    raised[d] ~> \/ ~raised[d]
                 \/ stage[d] = "down"
                 \/ stage[d] = "running" /\ Handler \notin references[d]

================================================================================
