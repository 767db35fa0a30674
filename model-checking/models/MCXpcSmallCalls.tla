---- MODULE MCXpcSmallCalls ----
EXTENDS Xpc

\* A driver was called, called the kernel, and was called from there again.
ReachNestedCall == \E t \in Tasks : Depth(t) = 4 /\ \E d \in Domains : InDriver(t, d)

====
