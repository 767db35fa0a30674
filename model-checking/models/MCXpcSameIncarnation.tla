---- MODULE MCXpcSameIncarnation ----
EXTENDS Xpc

\* Twin: the clean image passes for the incarnation that failed.
MCReload(d) ==
  /\ failed[d]
  /\ Vacated(d)
  /\ failed' = [failed EXCEPT ![d] = FALSE]
  /\ actor' = "kernel"
  /\ UNCHANGED <<frames, mode, epoch, toKernel, toDriver, object, ledger>>

====
