---- MODULE MCXpcPublishesAfterFailure ----
EXTENDS Xpc

\* Twin: recovery runs what the failed driver had queued.
MCPublishable(d) == TRUE

====
