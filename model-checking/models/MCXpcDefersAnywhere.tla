---- MODULE MCXpcDefersAnywhere ----
EXTENDS Xpc

\* Twin: whoever executes may queue what the kernel queues.
MCInKernel(t) == TRUE

====
