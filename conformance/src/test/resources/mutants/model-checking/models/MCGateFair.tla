---- MODULE MCGateFair ----
EXTENDS Gate
====
