---- MODULE MCXpcSafety ----
EXTENDS Xpc
====
