---- MODULE MCObjectTrackerLinkConfined ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

\* OBJ-R2 Reach: confined actors do take steps.
NeverConfined == [][~Integrity!ConfinedStep("driver")]_vars

====
