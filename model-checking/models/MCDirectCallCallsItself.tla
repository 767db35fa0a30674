---- MODULE MCDirectCallCallsItself ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: anybody calls anybody.
MCCall(t, p, q, object) ==
  /\ BoundDepth:: Depth(t) < MaxDepth
  /\ stack' = [stack EXCEPT ![t] = Append(@, [caller |-> p, callee |-> q, object |-> object])]
  /\ seen' = [seen EXCEPT ![q] = AtCall(q, p, object)]
  /\ UNCHANGED memory

====
