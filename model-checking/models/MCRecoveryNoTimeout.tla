---- MODULE MCRecoveryNoTimeout ----
EXTENDS Recovery

\* What the agent reads for each driver.
MCPolicy == [d \in Domains |-> "restart"]

\* Twin: time-outs need not happen.
MCFairness == \A d \in Domains : SF_vars(Proceed(d))

====
