---- MODULE MCKernelIntegrityNative ----
EXTENDS KernelIntegrity

MCStates == {0, 1}

\* Twin: a confined actor acts like any other.
MCConfinedStep(a) ==
  /\ kernel' = CHOOSE v \in KernelStates : v # kernel
  /\ actor' = a

====
