---- MODULE MCXpcReturnsAfterFailure ----
EXTENDS Xpc

\* Twin: failure is not noticed at a crossing.
MCAlive(d) == TRUE

====
