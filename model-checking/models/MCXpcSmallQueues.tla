---- MODULE MCXpcSmallQueues ----
EXTENDS Xpc

\* Both queues are full while the task is inside, and there is one call more to queue.
ReachFullInside == \E t \in Tasks, d \in Domains :
  Inside(t, d) /\ Len(toKernel[d]) = QueueLength /\ Len(toDriver[d]) = QueueLength

\* The domain has failed while its driver called the kernel, with calls queued both ways.
ReachFailedInKernelCall == \E t \in Tasks, d \in Domains :
  failed[d] /\ Inside(t, d) /\ InKernel(t) /\ ~Top(t).interrupt /\ Len(toDriver[d]) > 0

\* A driver of the second incarnation has been called while a call into it waits.
ReachCalledAgain == \E t \in Tasks, d \in Domains :
  epoch[d] = 1 /\ InDriver(t, d) /\ Alive(d) /\ Len(toDriver[d]) > 0

====
