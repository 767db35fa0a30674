---- MODULE MCXpcLinkConfined ----
EXTENDS Xpc

\* XPC-R2 Reach: confined actors do take steps.
NeverConfined == [][~Integrity!ConfinedStep("driver")]_vars

====
