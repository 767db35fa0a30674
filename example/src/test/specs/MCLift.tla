---- MODULE MCLift ----
EXTENDS Lift

====
