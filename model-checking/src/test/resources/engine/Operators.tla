---- MODULE Operators ----
\* Every operator that can be compiled, in properties that hold in some states and steps and are
\* broken in others, so that two evaluators have something to disagree about.
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS Names, Limit, Nobody

VARIABLES n, s, q, f, r, g

vars == <<n, s, q, f, r, g>>

Least(set) == CHOOSE x \in set : \A y \in set : x <= y
Twice(x) == x + x
Swapped(h) == [h EXCEPT !["a"] = h["b"], !["b"] = @ + h["a"] - h["b"]]

Other == INSTANCE OperatorsInner WITH count <- Cardinality(s), top <- Twice(Limit)

Init ==
  /\ n = 0
  /\ s \in {{}, {1}}
  /\ q = <<>>
  /\ f = [x \in Names |-> 0]
  /\ r = [name |-> Nobody, list |-> <<>>]
  /\ g = [x \in {1, 2}, y \in {"a", "b"} |-> x]

\* [Kernel] Counts.
\* input k.
Count(k) ==
  /\ n + k \in -Limit..Limit
  /\ n' = n + k
  /\ UNCHANGED <<s, q, f, r, g>>

\* [Kernel] Adds.
\* input k.
Put(k) ==
  LET bigger == s \cup {k}
  IN  /\ bigger # s
      /\ s' = bigger
      /\ n' = IF Cardinality(s') > 2 THEN 0 ELSE n
      /\ UNCHANGED q
      /\ UNCHANGED <<f, r, g>>

\* [Kernel] Takes the least.
Take ==
  /\ s # {}
  /\ s' = s \ {Least(s)}
  /\ UNCHANGED <<n, q, f, r, g>>

\* [Kernel] Appends.
\* input x.
Push(x) ==
  /\ Bound:: Len(q) < 3
  /\ q' = Append(q, x)
  /\ r' = [r EXCEPT !.name = x, !.list = Append(@, Len(q'))]
  /\ UNCHANGED <<n, s, f, g>>

\* [Kernel] Drops.
Pop ==
  /\ Len(q) > 0
  /\ q' = Tail(q)
  /\ r' = [name |-> Head(q), list |-> SubSeq(r.list, 1, Len(q) - 1)]
  /\ UNCHANGED <<n, s, f, g>>

\* [Kernel] Changes a function.
\* input x.
Raise(x) ==
  /\ f[x] < Limit
  /\ f' = [f EXCEPT ![x] = Twice(@) + 1]
  /\ g' = CASE f[x] = 0 -> [g EXCEPT ![1, x] = 2]
            [] f[x] = 1 /\ n > 0 -> [g EXCEPT ![<<2, x>>] = n]
            [] OTHER -> g
  /\ UNCHANGED <<n, s, q, r>>

Next ==
  \/ \E k \in {-1, 1, 2} : Count(k)
  \/ \E k \in 1..3 : Put(k)
  \/ Take
  \/ \E x \in Names : Push(x)
  \/ Pop
  \/ \E x \in Names : Raise(x)

Spec == Init /\ [][Next]_vars

Subsets == s \subseteq {1, 2} => {1} \subseteq s
Members == /\ n \in Nat \/ n \in {-1}
           /\ n \notin 2..3
           /\ n \in Int
PowerSet == s \in SUBSET {1, 2} /\ Cardinality(SUBSET s) < 4
Unions == UNION {s, {n}} = {0} \cup s
Intersections == s \cap {1, 3} # {1, 3} \/ {} = {1} \cap s
Differences == s \ {1} = {} \/ {2, 1} \ s = {1}
Products == {<<1, n>>} \subseteq s \X {0, 1} \/ s \X s = {}
Functions == f \in [Names -> 0..1] /\ (n = 1 => f \in [{"a"} -> {0}])
Records == r \in [name : Names \cup {Nobody}, list : Seq(0..1)]
Maps == {x * 2 : x \in s} # {2, 4} /\ {x - y : x \in s, y \in s} \subseteq {-1, 0, 1}
Filters == {x \in s : x > 1 /\ x >= 3} = {} \/ n < 1
Chosen == (\E x \in s : x = 2) => (CHOOSE x \in s : x > 1) = 2 /\ (CHOOSE x \in Names : TRUE) = "b"
Domains == DOMAIN f = Names /\ DOMAIN q \subseteq {1, 2} /\ DOMAIN r = {"name", "list"}
Sequences == /\ q \o <<"a">> # <<"b", "a">>
             /\ q # <<>> => Head(q) = "a" \/ Tail(q) = <<>>
             /\ Len(r.list) <= 2
Numbers == /\ (n % 2 = 0 \/ n \div 2 < 1)
           /\ n ^ 2 < 4 \/ s = {}
           /\ -n * 3 =< 5 + Limit
Equivalences == (n > 0 <=> s # {}) \/ ~(n = 0) \/ q = <<>>
Conditions == IF n > 1 THEN s = {} ELSE CASE n = 1 -> q = <<>> [] OTHER -> TRUE
Quantified == \A x, y \in s : \E z \in 1..3, w \in {0, 1} : x + y = z + w
Tuples == /\ \A <<x, y>> \in s \X s : x + y < 5
          /\ {x + y : <<x, y>> \in s \X {1}} # {3}
Singles == ("a" :> n @@ "c" :> 2 @@ f)["a"] < 2 /\ DOMAIN ("c" :> 1 @@ f) # Names
Swaps == Swapped(f) # [a |-> 1, b |-> 1]
TwoPlaces == g[1, "a"] = 2 => g[<<2, "a">>] < 2
Booleans == \A b \in BOOLEAN : b \/ n < 2
Strings == r.name = Nobody \/ r.name \in STRING
ModelValues == r.name # Nobody => Nobody \notin {"a", r.name} /\ r.name # "b"
Finite == IsFiniteSet(s) /\ n # 2
Nested == LET big == {x \in s : x > 1}
              Sum(x) == x + Cardinality(big)
          IN  \A x \in big : Sum(x) < 5 /\ Other!Low(x)
Lazy == LET first == Head(q) IN q = <<>> \/ first = "a"
Undefined == f[r.name] < 2

Steps == [][n' >= n /\ UNCHANGED <<q, f>>]_<<n, q>>
Angles == [][<<n' = n + 1>>_n \/ (s' # s /\ n' = n) \/ q' # q]_vars
Inner == Other!Spec
Primes == [][Twice(n)' = Twice(n') /\ (f # f' => \E x \in Names : f'[x] = Twice(f[x]) + 1)]_vars
Grows == [][\A x \in s : x \in s' \/ x = Least(s)]_s
StepOfBoth == [](n < 2) /\ [][q' = q \/ Len(q') = Len(q) + 1]_q
====
