---- MODULE MCXpcStaleSavedContext ----
EXTENDS Xpc

\* Twin: a return forgets the saved stack.
MCPop(t) ==
  /\ frames' = [frames EXCEPT ![t] = SubSeq(@, 1, Len(@) - 1)]
  /\ mode' = [mode EXCEPT ![t] = [Top(t).saved EXCEPT !.domain = Top(t).domain]]

====
