---- MODULE MCDirectCallSkipsFrames ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: all calls of the task are over.
MCPopped(t) == <<>>

====
