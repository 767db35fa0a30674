---- MODULE MCXpcLiveness ----
EXTENDS Xpc
====
