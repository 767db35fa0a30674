---- MODULE WorkloadObjectTracker ----
EXTENDS ObjectTracker

\* Names for the objects of a workload, given out as they turn up, and for the slots of the copy
\* area. What is checked and not copied is used in place; a driver has one timer at a time.
MCObjects == {"interface1", "interface2", "interface3", "interface4", "packet01", "packet02",
              "packet03", "packet04", "packet05", "packet06", "packet07", "packet08",
              "packet09", "packet10", "packet11", "packet12", "packet13", "packet14",
              "packet15", "packet16", "packet17", "packet18", "packet19", "packet20",
              "packet21", "packet22", "packet23", "packet24", "packet25", "packet26",
              "packet27", "packet28", "packet29", "packet30", "packet31", "packet32",
              "packet33", "packet34", "packet35", "packet36", "packet37", "packet38",
              "packet39", "packet40", "packet41", "packet42", "packet43", "packet44",
              "packet45", "packet46", "packet47", "packet48", "packet49", "packet50",
              "packet51", "packet52", "packet53", "packet54", "packet55", "packet56",
              "packet57", "packet58", "packet59", "packet60", "packet61", "packet62",
              "packet63", "packet64", "packet65", "packet66", "packet67", "packet68",
              "packet69", "packet70", "packet71", "packet72", "packet73", "packet74",
              "packet75", "packet76", "packet77", "packet78", "packet79", "packet80",
              "packet81", "packet82", "packet83", "packet84", "packet85", "packet86",
              "packet87", "packet88", "packet89", "packet90", "packet91", "packet92",
              "packet93", "packet94", "packet95", "packet96", "packet97", "packet98",
              "packet99", "packet100", "packet101", "packet102", "packet103", "packet104",
              "packet105", "packet106", "packet107", "packet108", "packet109", "packet110",
              "packet111", "packet112", "timer01", "timer02", "timer03", "timer04",
              "timer05", "timer06", "timer07", "timer08", "timer09", "timer10",
              "timer11", "timer12"}

MCInterfaces == {"interface1", "interface2", "interface3", "interface4"}

MCTimers == {"timer01", "timer02", "timer03", "timer04", "timer05", "timer06", "timer07",
             "timer08", "timer09", "timer10", "timer11", "timer12"}

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

MCTypeOf ==
  [o \in Objects |-> IF o \in MCInterfaces THEN "NET_DEVICE"
                     ELSE IF o \in MCTimers THEN "TIMER" ELSE "SK_BUFF"]

MCLifetimeOf == [o \in Objects |-> IF o \in MCTimers THEN "semantic" ELSE "allocated"]

\* The same as ObjectTracker!OneToOne, without looking at what nobody knows.
MCOneToOne ==
  \A d \in Domains :
    LET known == {o \in Objects : Known(d, o)}
    IN  \A o, p \in known : association[d][o] = association[d][p] => o = p

\* The same as ObjectTracker!KernelWrites: what speaks of no object comes first.
MCKernelWrites ==
  /\ actor' = "kernel"
  /\ UNCHANGED <<owner, association, copy, base, table, lock, releases>>
  /\ \E t \in Tasks, o \in Objects, f \in Fields, v \in Values :
       /\ Exists(o)
       /\ MayWrite(t, o)
       /\ version' = [version EXCEPT ![o][f] = v]

====
