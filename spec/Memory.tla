--------------------------------- MODULE Memory ---------------------------------
(***************************************************************************)
(* Protection domains: one page table for the kernel, a synchronised copy  *)
(* for each driver domain, and a TLB for each CPU that may be stale.       *)
(*                                                                         *)
(* Source: Swift, Bershad, Levy (SOSP 2003), sections on isolation: a      *)
(* domain shares the kernel's linear address space, reads everything and   *)
(* writes only its own pages; every change of the kernel's table is copied *)
(* by hooks; a domain change reloads the page-table base, which empties an *)
(* untagged TLB. The prototype ran on one CPU; shootdown is ours.          *)
(* Left out: reads, contents beyond one value a page, page sizes.          *)
(* Refines: KernelIntegrity (kernel = the pages the kernel holds).         *)
(*                                                                         *)
(* Variables   pt, holder, pending, space, tlb, content, actor             *)
(* Actions     Map Unmap Synchronise Grant Revoke Shootdown Reclaim Free   *)
(*             SwitchTo; KernelStore DriverStore; Fill Evict DmaWrite      *)
(* Properties  MEM-S1 to MEM-S16, MEM-L1 to MEM-L3                         *)
(***************************************************************************)
EXTENDS FiniteSets

CONSTANTS
  Domains,     \* the protection domains that hold drivers (strings)
  Cpus,        \* the processors
  Pages,       \* the pages of the kernel's linear address space
  Use,         \* what each page is for: see Uses
  Values,      \* what a page can hold
  Blank,       \* what a page holds at boot
  Iommu,       \* does an IOMMU stand between device and memory?
  TaggedTlb,   \* do TLB entries carry the name of their space?
  Confined     \* the actors that KernelIntegrity confines

Kernel == "kernel"
Spaces == {Kernel} \cup Domains

\* "data" never leaves the kernel. The rest can be granted to a domain: its
\* heap, its stacks, the registers of its device, buffers lent to it.
Uses == {"data", "heap", "stack", "registers", "buffer"}

ASSUME /\ Use \in [Pages -> Uses]
       /\ Blank \in Values
       /\ Iommu \in BOOLEAN
       /\ TaggedTlb \in BOOLEAN

Rights == {"none", "ro", "rw"}

VARIABLES
  pt,        \* pt[s][p]: the right that the page table of space s gives on p
  holder,    \* holder[p]: Kernel, a domain, or a place between two holders:
             \* "revoked" (taken from a domain, not yet the kernel's),
             \* "leaving" (unmapped by the kernel, not yet free), or "free"
  pending,   \* pending[p]: the CPUs that may still translate p in the old way
  space,     \* space[c]: the space whose table is loaded on c
  tlb,       \* tlb[c][s][p]: the right cached on c for p of space s
  content,   \* content[p]: what the page holds
  actor      \* who took the latest step: "kernel", "driver" or "device"

vars == <<pt, holder, pending, space, tlb, content, actor>>

\* History: bound by every action, read by no guard.
AuxVars == <<actor>>

TypeOK ==
  /\ pt \in [Spaces -> [Pages -> Rights]]
  /\ holder \in [Pages -> Spaces \cup {"revoked", "leaving", "free"}]
  /\ pending \in [Pages -> SUBSET Cpus]
  /\ space \in [Cpus -> Spaces]
  /\ tlb \in [Cpus -> [Spaces -> [Pages -> Rights]]]
  /\ content \in [Pages -> Values]
  /\ actor \in {"kernel", "driver", "device"}

--------------------------------------------------------------------------------
(* Ideas *)

\* What a domain may do with a page on which the kernel has right r.
Lower(r) == IF r = "rw" THEN "ro" ELSE r

\* The entry that the domain's copy ought to have for p.
Wanted(d, p) == IF holder[p] = d THEN "rw" ELSE Lower(pt[Kernel][p])

Synchronised(d, p) == pt[d][p] = Wanted(d, p)

\* Kernel code can run only where the kernel's table is loaded.
KernelRuns == \E c \in Cpus : space[c] = Kernel

\* The copy of space s agrees with the kernel's table in every page.
MayEnter(s) == s = Kernel \/ \A p \in Pages : Synchronised(s, p)

\* Nobody can reach p by an old translation any more.
Quiet(p) ==
  /\ pending[p] = {}
  /\ \A d \in Domains : Synchronised(d, p)

EmptyTlb == [s \in Spaces |-> [p \in Pages |-> "none"]]

\* The TLB of c after a change of space.
AfterSwitch(c) == IF TaggedTlb THEN tlb[c] ELSE EmptyTlb

\* The CPUs on which a right of domain d may be cached.
MayCache(d) == IF TaggedTlb THEN Cpus ELSE {c \in Cpus : space[c] = d}

\* The device of domain d reaches p. An IOMMU lets it reach what d holds for it.
DmaAllowed(d, p) ==
  Iommu => holder[p] = d /\ Use[p] \in {"heap", "buffer"}

--------------------------------------------------------------------------------

\* At boot the kernel holds all pages, every copy agrees, TLBs are empty.
Init ==
  /\ pt = [s \in Spaces |-> [p \in Pages |-> IF s = Kernel THEN "rw" ELSE "ro"]]
  /\ holder = [p \in Pages |-> Kernel]
  /\ pending = [p \in Pages |-> {}]
  /\ space = [c \in Cpus |-> Kernel]
  /\ tlb = [c \in Cpus |-> EmptyTlb]
  /\ content = [p \in Pages |-> Blank]
  /\ actor = "kernel"

\* [Kernel] The kernel maps a free page. The copies of the domains are stale until
\* each is synchronised: Linux changes its table in many places, and the published
\* system added a hook to each.
\* input p.
Map(p) ==
  /\ KernelRuns
  /\ holder[p] = "free"
  /\ pt' = [pt EXCEPT ![Kernel][p] = "rw"]
  /\ holder' = [holder EXCEPT ![p] = Kernel]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pending, space, tlb, content>>

\* [Kernel] The kernel gives up a page. Copies and TLBs still have it.
\* input p.
Unmap(p) ==
  /\ KernelRuns
  /\ holder[p] = Kernel
  /\ Use[p] # "data"
  /\ pt' = [pt EXCEPT ![Kernel][p] = "none"]
  /\ holder' = [holder EXCEPT ![p] = "leaving"]
  /\ pending' = [pending EXCEPT ![p] = Cpus]
  /\ actor' = "kernel"
  /\ UNCHANGED <<space, tlb, content>>

\* [Kernel] The hook: one entry of one copy is brought up to date.
\* input d, p.
Synchronise(d, p) ==
  /\ KernelRuns
  /\ ~Synchronised(d, p)
  /\ pt' = [pt EXCEPT ![d][p] = Wanted(d, p)]
  /\ actor' = "kernel"
  /\ UNCHANGED <<holder, pending, space, tlb, content>>

\* [Kernel] A page becomes writable for one domain: part of its heap, a stack,
\* the registers of its device, or a buffer lent for the length of a request.
\* input d, p.
Grant(d, p) ==
  /\ KernelRuns
  /\ holder[p] = Kernel
  /\ Use[p] # "data"
  /\ Quiet(p)
  /\ pt' = [pt EXCEPT ![d][p] = "rw"]
  /\ holder' = [holder EXCEPT ![p] = d]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pending, space, tlb, content>>

\* [Kernel] A page is taken back. It is not the kernel's before no CPU can write
\* it on behalf of the domain.
\* input d, p.
Revoke(d, p) ==
  /\ KernelRuns
  /\ holder[p] = d
  /\ pt' = [pt EXCEPT ![d][p] = Lower(pt[Kernel][p])]
  /\ holder' = [holder EXCEPT ![p] = "revoked"]
  /\ pending' = [pending EXCEPT ![p] = MayCache(d)]
  /\ actor' = "kernel"
  /\ UNCHANGED <<space, tlb, content>>

\* [Kernel] CPU c drops its translations of p, once no table can give the old one
\* back.
\* input c, p.
Shootdown(c, p) ==
  /\ c \in pending[p]
  /\ \A d \in Domains : Synchronised(d, p)
  /\ tlb' = [tlb EXCEPT ![c] = [s \in Spaces |-> [@[s] EXCEPT ![p] = "none"]]]
  /\ pending' = [pending EXCEPT ![p] = @ \ {c}]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, holder, space, content>>

\* [Kernel] A revoked page is the kernel's again.
\* input p.
Reclaim(p) ==
  /\ KernelRuns
  /\ holder[p] = "revoked"
  /\ Quiet(p)
  /\ holder' = [holder EXCEPT ![p] = Kernel]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, pending, space, tlb, content>>

\* [Kernel] An unmapped page may be used for something else.
\* input p.
Free(p) ==
  /\ KernelRuns
  /\ holder[p] = "leaving"
  /\ Quiet(p)
  /\ holder' = [holder EXCEPT ![p] = "free"]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, pending, space, tlb, content>>

\* [Kernel] CPU c loads the table of space s; without tags this empties its TLB.
\* Nobody enters a domain whose copy is stale.
\* input c, s.
SwitchTo(c, s) ==
  /\ space[c] # s
  /\ MayEnter(s)
  /\ space' = [space EXCEPT ![c] = s]
  /\ tlb' = [tlb EXCEPT ![c] = AfterSwitch(c)]
  /\ pending' = IF TaggedTlb
                THEN pending
                ELSE [p \in Pages |-> pending[p] \ {c}]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, holder, content>>

\* [Device] A TLB miss: the hardware walks the loaded table.
\* input c, p.
Fill(c, p) ==
  /\ pt[space[c]][p] # "none"
  /\ tlb[c][space[c]][p] # pt[space[c]][p]
  /\ tlb[c][space[c]][p] # "rw"
  /\ tlb' = [tlb EXCEPT ![c][space[c]][p] = pt[space[c]][p]]
  /\ actor' = "device"
  /\ UNCHANGED <<pt, holder, pending, space, content>>

\* [Device] The hardware forgets a translation; it may do so at any time.
\* input c, p.
Evict(c, p) ==
  /\ tlb[c][space[c]][p] # "none"
  /\ tlb' = [tlb EXCEPT ![c][space[c]][p] = "none"]
  /\ actor' = "device"
  /\ UNCHANGED <<pt, holder, pending, space, content>>

\* [Kernel] Kernel code on c writes p through its TLB.
\* input c, p, v.
KernelStore(c, p, v) ==
  /\ space[c] = Kernel
  /\ tlb[c][Kernel][p] = "rw"
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "kernel"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

\* [Driver] Driver code on c writes p: any page at all, wild stores included. The
\* TLB alone decides; a store that it does not allow is a page fault, no step.
\* input c, p, v.
DriverStore(c, p, v) ==
  /\ space[c] # Kernel
  /\ tlb[c][space[c]][p] = "rw"
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "driver"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

\* [Device] The device of domain d writes p, past all page tables.
\* input d, p, v.
DmaWrite(d, p, v) ==
  /\ DmaAllowed(d, p)
  /\ content' = [content EXCEPT ![p] = v]
  /\ actor' = "device"
  /\ UNCHANGED <<pt, holder, pending, space, tlb>>

Next ==
  \/ \E p \in Pages : Map(p)
  \/ \E p \in Pages : Unmap(p)
  \/ \E d \in Domains, p \in Pages : Synchronise(d, p)
  \/ \E d \in Domains, p \in Pages : Grant(d, p)
  \/ \E d \in Domains, p \in Pages : Revoke(d, p)
  \/ \E c \in Cpus, p \in Pages : Shootdown(c, p)
  \/ \E p \in Pages : Reclaim(p)
  \/ \E p \in Pages : Free(p)
  \/ \E c \in Cpus, s \in Spaces : SwitchTo(c, s)
  \/ \E c \in Cpus, p \in Pages : Fill(c, p)
  \/ \E c \in Cpus, p \in Pages : Evict(c, p)
  \/ \E c \in Cpus, p \in Pages, v \in Values : KernelStore(c, p, v)
  \/ \E c \in Cpus, p \in Pages, v \in Values : DriverStore(c, p, v)
  \/ \E d \in Domains, p \in Pages, v \in Values : DmaWrite(d, p, v)

Spec == Init /\ [][Next]_vars

\* Every CPU comes back to the kernel, and the kernel finishes what it began.
Fairness ==
  /\ \A c \in Cpus : WF_vars(SwitchTo(c, Kernel))
  /\ \A p \in Pages :
       /\ SF_vars(Reclaim(p))
       /\ SF_vars(Free(p))
       /\ \A d \in Domains : SF_vars(Synchronise(d, p))
       /\ \A c \in Cpus : WF_vars(Shootdown(c, p))

FairSpec == Spec /\ Fairness

--------------------------------------------------------------------------------
(* Properties *)

\* MEM-S1 Write confinement (N-S1). A page that a domain's table lets it write is
\* held by that domain, and no page of the kernel's data ever is.
WriteConfinement ==
  \A d \in Domains, p \in Pages :
    pt[d][p] = "rw" => holder[p] = d /\ Use[p] # "data"

\* MEM-S2 No stale right (N-S1). A cached right to write belongs to the holder, or
\* to a CPU that still has to drop it before the page is used again.
NoStaleRight ==
  \A c \in Cpus, d \in Domains, p \in Pages :
    tlb[c][d][p] = "rw" => holder[p] = d \/ c \in pending[p]

\* MEM-S3 Free means unreachable (N-S2). Nobody reads or writes a free page, by
\* table or by TLB.
FreeIsUnreachable ==
  \A p \in Pages :
    holder[p] = "free" =>
      /\ \A s \in Spaces : pt[s][p] = "none"
      /\ \A c \in Cpus, s \in Spaces : tlb[c][s][p] = "none"

\* MEM-S4 Coherent entry (N-S2). When a CPU enters a domain, the domain's copy
\* equals the kernel's table but for the right to write.
CoherentEntry ==
  [][\A c \in Cpus, d \in Domains :
       space'[c] = d /\ space[c] # d => \A p \in Pages : pt'[d][p] = Wanted(d, p)]_vars

\* MEM-S5 One address space at a time (N-S3). Without tags, a TLB holds
\* translations of the loaded space alone.
UntaggedIsLoaded ==
  ~TaggedTlb =>
    \A c \in Cpus, s \in Spaces, p \in Pages :
      tlb[c][s][p] # "none" => s = space[c]

\* MEM-S6 Stores by right (N-S1). What a driver's store changes is held by the
\* domain that stores, or is on its way back from it and not yet the kernel's.
StoreByRight ==
  [][\A p \in Pages :
       actor' = "driver" /\ content'[p] # content[p] =>
         \E c \in Cpus :
           space[c] # Kernel /\ (holder[p] = space[c] \/ c \in pending[p])]_vars

\* MEM-S7 Instant revocation (N-S1). What a driver's store changes is writable in
\* the domain's table at that instant. True with one CPU only: on two, the other
\* CPU can write until its shootdown, which is why a revoked page has to wait.
InstantRevocation ==
  [][\A p \in Pages :
       actor' = "driver" /\ content'[p] # content[p] =>
         \E d \in Domains : pt[d][p] = "rw"]_vars

\* MEM-S9 Data stay (N-S1). The kernel's data never leave the kernel.
DataStay == \A p \in Pages : Use[p] = "data" => holder[p] = Kernel

\* MEM-S10 Tables follow holders (N-S2). The kernel maps every page that it has not given
\* up, and a domain may write what it holds.
TablesFollowHolders ==
  \A p \in Pages :
    /\ pt[Kernel][p] = IF holder[p] \in {"leaving", "free"} THEN "none" ELSE "rw"
    /\ \A d \in Domains : holder[p] = d => pt[d][p] = "rw"

\* MEM-S11 Tables are the kernel's (N-S1). Nobody else changes tables, holders or the
\* loaded space, and tables and holders change only where kernel code runs.
TablesAreTheKernels ==
  [][/\ pt' # pt \/ holder' # holder =>
          actor' = "kernel" /\ \E c \in Cpus : space[c] = Kernel
     /\ pending' # pending \/ space' # space => actor' = "kernel"]_vars

\* MEM-S12 Translations come from tables (N-S3). The hardware takes a right from the
\* loaded table where the TLB does not let it write yet, or forgets one; the kernel drops
\* rights alone, by a change of space or on a CPU that has to drop them.
TranslationsComeFromTables ==
  [][\A c \in Cpus, s \in Spaces, p \in Pages :
       tlb'[c][s][p] # tlb[c][s][p] =>
         IF actor' = "device"
           THEN /\ s = space[c]
                /\ tlb[c][s][p] # "rw" => tlb'[c][s][p] \in {pt[s][p], "none"}
                /\ tlb[c][s][p] = "rw" => tlb'[c][s][p] = "none"
           ELSE /\ tlb'[c][s][p] = "none"
                /\ space'[c] = space[c] => c \in pending[p] \ pending'[p]]_vars

Paging == <<pt, holder, pending, space, tlb>>

MayStore(a, p) ==
  IF a = "device"
    THEN \E d \in Domains : DmaAllowed(d, p)
    ELSE \E c \in Cpus : (space[c] = Kernel) = (a = "kernel") /\ tlb[c][space[c]][p] = "rw"

\* MEM-S13 Stores are translated (N-S1). A step that changes no table, holder or
\* translation is a store to one page, which a TLB or the IOMMU allows to who stores; no
\* other step changes what a page holds.
StoresAreTranslated ==
  [][IF Paging' # Paging
       THEN content' = content
       ELSE \E p \in Pages :
              MayStore(actor', p) /\ \A q \in Pages \ {p} : content'[q] = content[q]]_vars

\* MEM-S14 Quiet hand-over (N-S2). When a page gets another holder, no copy of the table
\* is stale in it, and no CPU has to drop it any more.
QuietHandOver ==
  [][\A p \in Pages :
       holder'[p] # holder[p] /\ holder'[p] \in Spaces \cup {"free"} =>
         /\ pending[p] = {}
         /\ \A d \in Domains : pt[d][p] = Lower(pt[Kernel][p])]_vars

\* MEM-S15 Few have to drop. A page that is taken from a domain waits for the CPUs that
\* were in the domain. True without tags only: with them, any CPU may know the page.
FewHaveToDrop ==
  [][\A p \in Pages, c \in Cpus :
       holder[p] \in Domains /\ c \in pending'[p] => TaggedTlb \/ space[c] = holder[p]]_vars

\* MEM-S16 A switch settles (N-S3). Without tags, a CPU that changes its space has
\* nothing to drop any more.
SwitchSettles ==
  [][\A c \in Cpus, p \in Pages :
       ~TaggedTlb /\ space'[c] # space[c] => c \notin pending'[p]]_vars

\* MEM-L1 Pages come back. A page taken from a domain is the kernel's in the end.
RevokedComesBack == \A p \in Pages : holder[p] = "revoked" ~> holder[p] = Kernel

\* MEM-L2 Copies catch up (N-S2). A stale entry does not stay.
CopiesCatchUp ==
  \A d \in Domains, p \in Pages : ~Synchronised(d, p) ~> Synchronised(d, p)

\* MEM-L3 Pages become free. A page that the kernel unmaps is free in the end.
UnmappedBecomesFree == \A p \in Pages : holder[p] = "leaving" ~> holder[p] = "free"

--------------------------------------------------------------------------------
(* Refinement *)

KernelPart == [p \in Pages |-> IF holder[p] = Kernel THEN content[p] ELSE Blank]

Integrity == INSTANCE KernelIntegrity WITH
  kernel <- KernelPart,
  KernelStates <- [Pages -> Values]

\* MEM-S8 Link to KernelIntegrity. What the kernel holds changes only by steps of
\* actors that are not confined.
KeepsKernelIntegrity == Integrity!Spec

================================================================================
