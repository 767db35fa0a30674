---- MODULE MCXpcOvertaking ----
EXTENDS Xpc

\* Twin: crossings do not drain the queues.
MCDrained(d) == TRUE

====
