---- MODULE MCDirectCallLiveness ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

====
