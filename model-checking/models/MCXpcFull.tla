---- MODULE MCXpcFull ----
EXTENDS Xpc
====
