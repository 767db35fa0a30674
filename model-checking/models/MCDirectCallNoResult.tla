---- MODULE MCDirectCallNoResult ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: nothing is copied back.
MCAtReturn(caller, callee, object) == seen[caller]

====
