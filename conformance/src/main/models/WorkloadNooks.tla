---- MODULE WorkloadNooks ----
EXTENDS Nooks

\* The system as it runs a workload around one driver. Watched are all of its calls and all of
\* its recovery; of pages those that WorkloadMemory watches; of objects network interfaces and
\* timers. Packets are not watched as objects: WorkloadObjectTracker follows them, and what they
\* stand for, the pages that the device may reach, is watched here. Neither are objects that are
\* known by their address alone. Nobody reports a client: the first call of each task into the
\* driver is watched as the request of one.

\* One page of kernel data, the registers of the device, the first pages that can be granted.
MCUse == [p \in Pages |-> CASE p = "data" -> "data"
                            [] p \in {"registers1", "registers2"} -> "registers"
                            [] OTHER -> "buffer"]

\* Names for the packets that deferred calls are about, given out as they turn up.
MCBuffers == {"b01", "b02", "b03", "b04", "b05", "b06", "b07", "b08", "b09", "b10", "b11", "b12",
              "b13", "b14", "b15", "b16", "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24",
              "b25", "b26", "b27", "b28", "b29", "b30", "b31", "b32", "b33", "b34", "b35", "b36",
              "b37", "b38", "b39", "b40", "b41", "b42", "b43", "b44", "b45", "b46", "b47", "b48",
              "b49", "b50", "b51", "b52", "b53", "b54", "b55", "b56", "b57", "b58", "b59", "b60",
              "b61", "b62", "b63", "b64", "b65", "b66", "b67", "b68", "b69", "b70", "b71", "b72"}

\* Names for interfaces and timers, given out likewise, and for the slots of the copy area.
\* What is checked and not copied is used in place; a driver has one timer at a time.
MCInterfaces == {"interface1", "interface2", "interface3", "interface4"}
MCTimers == {"timer01", "timer02", "timer03", "timer04", "timer05", "timer06", "timer07",
             "timer08", "timer09", "timer10", "timer11", "timer12"}
MCObjects == MCInterfaces \cup MCTimers

MCCopies == {"inplace", "slot00", "slot01", "slot02", "slot03", "slot04", "slot05", "slot06",
             "slot07", "slot08", "slot09", "slot10", "slot11", "slot12", "slot13", "slot14",
             "slot15", "slot16", "slot17", "slot18", "slot19", "slot20", "slot21", "slot22",
             "slot23", "slot24", "slot25", "slot26", "slot27", "slot28", "slot29", "slot30",
             "slot31", "slot32", "slot33", "slot34", "slot35", "slot36", "slot37", "slot38",
             "slot39", "slot40", "slot41", "slot42", "slot43", "slot44", "slot45", "slot46",
             "slot47", "slot48", "slot49", "slot50", "slot51", "slot52", "slot53", "slot54",
             "slot55", "slot56", "slot57", "slot58", "slot59", "slot60", "slot61", "slot62",
             "slot63", "slot64", "slot65", "slot66", "slot67", "slot68", "slot69", "slot70",
             "slot71", "slot72", "slot73", "slot74", "slot75", "slot76", "slot77", "slot78",
             "slot79", "slot80", "slot81", "slot82", "slot83", "slot84", "slot85", "slot86",
             "slot87", "slot88", "slot89", "slot90", "slot91", "slot92", "slot93", "slot94",
             "slot95", "slot96", "slot97", "slot98", "slot99", "slot100", "slot101", "slot102",
             "slot103", "slot104", "slot105", "slot106", "slot107", "slot108", "slot109", "slot110",
             "slot111", "slot112", "slot113", "slot114", "slot115", "slot116", "slot117", "slot118",
             "slot119", "slot120", "slot121", "slot122", "slot123", "slot124", "slot125", "slot126",
             "slot127"}

MCTypeOf == [o \in Objects |-> IF o \in MCTimers THEN "TIMER" ELSE "NET_DEVICE"]
MCLifetimeOf == [o \in Objects |-> IF o \in MCTimers THEN "semantic" ELSE "allocated"]

MCMadeBy == [r \in Requests |-> [task |-> IF r = "r1" THEN "t1" ELSE "t2",
                                 domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* What the agent's file says of the driver: see RecoveryModel, which chooses one.
MCRestart == [d \in Domains |-> "restart"]
MCAlternate == [d \in Domains |-> "alternate"]
MCUnload == [d \in Domains |-> "unload"]

\* A workload begins with a driver that has not been called yet.
MCInit ==
  /\ by = ByKernel
  /\ X!Init
  /\ M!Init
  /\ O!Init
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
  /\ references = [d \in Domains |-> {}]
  /\ masked = [d \in Domains |-> TRUE]
  /\ raised = [d \in Domains |-> FALSE]
  /\ device = [d \in Domains |-> "quiet"]
  /\ aside = [d \in Domains |-> FALSE]
  /\ account = [d \in Domains |-> 0]
  /\ kept = [d \in Domains |-> {}]
  /\ request = [r \in Requests |-> "new"]
  /\ since = [r \in Requests |-> 0]
  /\ effects = [r \in Requests |-> 0]
  /\ newest = [o \in Objects |-> O!Fresh]

====
