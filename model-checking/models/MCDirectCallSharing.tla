---- MODULE MCDirectCallSharing ----
EXTENDS DirectCall

MCObjects == {{"count", "flags"}}

\* DIR-R2 Reach: two drivers have each written a field of one object.
ReachTwoWriters ==
  /\ UpToDate("e1000", "count") /\ ~UpToDate("sb", "count") /\ ~UpToDate(Kernel, "count")
  /\ UpToDate("sb", "flags") /\ ~UpToDate("e1000", "flags") /\ ~UpToDate(Kernel, "flags")

====
