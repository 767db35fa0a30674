---- MODULE MCDirectCallKeepsOldCopy ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* Twin: only who knows the newest is believed.
MCLearnt(p, q, f) == IF UpToDate(q, f) THEN seen[q][f] ELSE seen[p][f]

====
