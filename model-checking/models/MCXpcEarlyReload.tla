---- MODULE MCXpcEarlyReload ----
EXTENDS Xpc

\* Twin: a clean image is loaded while tasks are still inside the failed one.
MCVacated(d) == TRUE

====
