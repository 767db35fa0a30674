---- MODULE MCDirectCallNesting ----
EXTENDS DirectCall

MCObjects == {{"count"}}

\* DIR-R3 Reach: a driver is called again inside its own call.
ReachNested ==
  /\ Depth("t1") = 3
  /\ stack["t1"][1].callee = "e1000"
  /\ stack["t1"][2] = [caller |-> "e1000", callee |-> Kernel, object |-> {"count"}]
  /\ Top("t1").callee = "e1000"

====
