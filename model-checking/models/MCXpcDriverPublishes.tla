---- MODULE MCXpcDriverPublishes ----
EXTENDS Xpc

\* Twin: the driver itself updates the kernel object when it defers the call.
MCDeferKernelCall(t, d, b) ==
  /\ InDriver(t, d)
  /\ ~Queued(b)
  /\ object' = [domain |-> d, call |-> <<[buffer |-> b, epoch |-> epoch[d]]>>]
  /\ actor' = "driver"
  /\ UNCHANGED <<frames, mode, epoch, failed, toKernel, toDriver, ledger>>

====
