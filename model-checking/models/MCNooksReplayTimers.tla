---- MODULE MCNooksReplayTimers ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "semantic"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

====
