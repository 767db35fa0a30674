---- MODULE MCKernelIntegrityOneStart ----
EXTENDS KernelIntegrity

MCStates == {0, 1}

\* One state to begin with, so that the other has to be reached.
MCInit == kernel = 0 /\ actor = "kernel"

\* The kernel's state was changed, and then a confined actor acted.
ReachChanged == kernel = 1 /\ actor \in Confined

====
