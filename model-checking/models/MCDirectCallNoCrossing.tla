---- MODULE MCDirectCallNoCrossing ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: nobody has to cross.
MCCanPublish(object) == FALSE

====
