---- MODULE MCLampSmall ----
EXTENDS Lamp

\* LMP-R1 Reach: the lamp is lit.
ReachLit == on

====
