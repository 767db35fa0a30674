---- MODULE MCXpcLinkTrusted ----
EXTENDS Xpc

\* XPC-R1 Reach: the object does change, by a trusted step.
NeverTrusted == [][~\E v \in Objects : Integrity!TrustedStep("kernel", v) /\ object' # object]_vars

====
