---- MODULE MCXpcQueuedTwice ----
EXTENDS Xpc

\* Twin: a call may be deferred while it is queued.
MCQueued(b) == FALSE

====
