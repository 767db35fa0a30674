---- MODULE MCXpcStaleSavedContext ----
EXTENDS Xpc

\* Twin: a return restores the saved stack and leaves the table as it is.
MCPop(t) ==
  /\ frames' = [frames EXCEPT ![t] = SubSeq(@, 1, Len(@) - 1)]
  /\ mode' = [mode EXCEPT ![t] = [Top(t).saved EXCEPT !.domain = Top(t).domain]]

====
