---- MODULE MCXpcPublishedDeferral ----
EXTENDS Xpc
====
