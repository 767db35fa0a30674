---- MODULE MCKernelIntegrity ----
EXTENDS KernelIntegrity

MCStates == {0, 1}

====
