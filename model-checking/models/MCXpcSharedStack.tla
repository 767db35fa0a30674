---- MODULE MCXpcSharedStack ----
EXTENDS Xpc

\* Twin: any stack of the pool will do.
MCStackFits(t, d, s) == TRUE

====
