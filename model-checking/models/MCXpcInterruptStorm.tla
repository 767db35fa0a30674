---- MODULE MCXpcInterruptStorm ----
EXTENDS Xpc

\* Twin: a frame gets its turn to end only while nothing interrupts it.
MCTerminates ==
  \A t \in Tasks, n \in 2..MaxDepth : WF_vars(Leave(t) /\ Depth(t) = n)

====
