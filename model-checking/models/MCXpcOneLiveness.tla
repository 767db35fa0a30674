---- MODULE MCXpcOneLiveness ----
EXTENDS Xpc
====
