---- MODULE MCXpcNoReturns ----
EXTENDS Xpc

\* Twin: nothing makes the kernel's own frames end.
MCFairness == TRUE

====
