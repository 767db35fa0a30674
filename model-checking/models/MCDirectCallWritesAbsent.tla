---- MODULE MCDirectCallWritesAbsent ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: a copy out of nothing.
MCWrite(p, f, v) ==
  /\ memory' = [memory EXCEPT ![f] = v]
  /\ seen' = [seen EXCEPT ![p][f] = v]
  /\ UNCHANGED stack

====
