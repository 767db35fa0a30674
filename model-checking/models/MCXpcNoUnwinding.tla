---- MODULE MCXpcNoUnwinding ----
EXTENDS Xpc

\* Twin: nobody signals the tasks inside a failed domain.
MCLeave(t) ==
  \/ KernelReturn(t)
  \/ InterruptReturn(t)
  \/ \E d \in Domains : DriverReturn(t, d)

====
