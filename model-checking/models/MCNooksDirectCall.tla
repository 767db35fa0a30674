---- MODULE MCNooksDirectCall ----
EXTENDS Nooks

MCUse == [p \in Pages |-> "buffer"]
MCTypeOf == [o \in Objects |-> "net_device"]
MCLifetimeOf == [o \in Objects |-> "call"]
MCPolicy == [d \in Domains |-> "restart"]
MCMadeBy == [r \in Requests |-> [task |-> "t1", domain |-> "e1000"]]
MCRow == [ack |-> "accepted", lossBound |-> 0, dupBound |-> 0,
          order |-> "none", error |-> "unknown", coalesce |-> FALSE]

\* Kernel or driver write what they have seen the newest of: nobody else has changed it,
\* and a driver has what the kernel has, or has changed it itself.
MCMayStore(p, o, f) ==
  /\ \A d \in Domains \ {p} : O!Known(d, o) => ~O!Dirty(d, o, f)
  /\ p \in Domains => O!Copy(p, o)[f] = version[o][f] \/ O!Dirty(p, o, f)
\* A call passes one object.
MCMayPass(t, d) == X!InKernel(t) /\ X!Alive(d) /\ Awake(t) /\ table[t] = <<>>

====
