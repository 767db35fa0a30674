---- MODULE MCObjectTrackerReplayLifetimes ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> IF o = "o1" THEN "packet" ELSE "timer"]
MCLifetimeOf == [o \in Objects |-> IF o = "o1" THEN "allocated" ELSE "semantic"]

\* Scenario 7: recovery has given back the packet; the timer may fire or be given back, not both.
ReachTimerRacesRecovery ==
  \E d \in Domains :
    /\ owner["o2"] = d /\ ~InUse(table, d, "o2") /\ Unlocked("o2")
    /\ ~Exists("o1") /\ releases["o1"] = 1

\* The wrapper that frees the packet has freed it, and the call is not yet over: the
\* failure of the driver finds nothing to give back.
ReachFreedInWrapper ==
  \E t \in Tasks : /\ Len(table[t]) = 1 /\ Newest(t).way = "gone"
                   /\ Newest(t).object = "o1" /\ ~Exists("o1")

\* An address of a freed packet, in use by a call, now belongs to the timer.
ReachAddressTakenOver ==
  \E t \in Tasks, d \in Domains :
    /\ Len(table[t]) = 1 /\ Newest(t).way = "gone"
    /\ Newest(t).copy = association[d]["o2"]

====
