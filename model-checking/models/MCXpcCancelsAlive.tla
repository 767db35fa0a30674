---- MODULE MCXpcCancelsAlive ----
EXTENDS Xpc

\* Twin: drops the oldest call of any driver.
MCCancelKernelCall(d) ==
  /\ ~DrainedToKernel(d)
  /\ toKernel' = [toKernel EXCEPT ![d] = Tail(@)]
  /\ ledger' = [ledger EXCEPT ![Head(toKernel[d]).buffer] = "idle"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, failed, toDriver, object>>

====
