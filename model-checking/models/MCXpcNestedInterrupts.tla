---- MODULE MCXpcNestedInterrupts ----
EXTENDS Xpc

\* Twin: a handler is interrupted like anything else.
MCInInterrupt(t) == FALSE

====
