------------------------------- MODULE Flag -------------------------------
VARIABLE up

Init == up = FALSE

Raise == /\ ~up
         /\ up' = TRUE

Lower == /\ up
         /\ up' = FALSE

Next == Raise \/ Lower

Spec == Init /\ [][Next]_up /\ WF_up(Lower)

RaisedSpec == up = TRUE /\ [][Next]_up
=============================================================================
