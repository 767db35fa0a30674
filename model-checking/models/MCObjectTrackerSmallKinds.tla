---- MODULE MCObjectTrackerSmallKinds ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> IF o = "o1" THEN "packet" ELSE "timer"]
MCLifetimeOf == [o \in Objects |-> IF o = "o1" THEN "call" ELSE "semantic"]

\* The timer has taken the address of the packet, which a call still uses.
ReachTimerAtItsAddress == \E t \in Tasks, d \in Domains :
  Len(table[t]) = 1 /\ owner["o2"] = d /\ ~Exists("o1")

====
