---- MODULE MCObjectTrackerLinkTrusted ----
EXTENDS ObjectTracker

MCTypeOf == [o \in Objects |-> "request"]
MCLifetimeOf == [o \in Objects |-> "call"]

\* OBJ-R1 Reach: the kernel's versions do change, by a trusted step.
NeverTrusted ==
  [][~\E v \in [Objects -> Images] :
       Integrity!TrustedStep("kernel", v) /\ version' # version]_vars

====
