---- MODULE MCKernelIntegrityNative ----
EXTENDS KernelIntegrity

MCStates == {0, 1}

\* Twin: a confined actor acts like any other.
MCConfinedStep(a) == kernel' \in KernelStates /\ actor' = a

====
