---- MODULE Selections ----
\* Quantifiers over enough members that it is worth asking a function where it has a result.
EXTENDS Integers, Sequences

CONSTANT Nobody

VARIABLES holder, count, wanted, mixed, parts, nest

vars == <<holder, count, wanted, mixed, parts, nest>>

Slots == 1..12
Names == {"none", "p", "q"}
Blank == [left |-> 0, right |-> "none"]

Init ==
  /\ holder = [x \in Slots |-> "none"]
  /\ count = [x \in Slots |-> 0]
  /\ wanted = "p"
  /\ mixed = [x \in Slots |-> IF x = 7 THEN Nobody ELSE "none"]
  /\ parts = [x \in Slots |-> Blank]
  /\ nest = [side \in {"l", "r"} |-> [x \in Slots |-> IF side = "l" THEN 0 ELSE x]]

\* [Kernel] Gives a slot.
\* input x, name.
Give(x, name) ==
  /\ holder[x] # name
  /\ holder' = [holder EXCEPT ![x] = name]
  /\ parts' = [parts EXCEPT ![x].right = name]
  /\ UNCHANGED <<count, wanted, mixed, nest>>

\* [Kernel] Counts.
\* input x.
Count(x) ==
  /\ count[x] < 2
  /\ count' = [count EXCEPT ![x] = @ + 1]
  /\ parts' = [parts EXCEPT ![x].left = count'[x]]
  /\ nest' = [nest EXCEPT !["l"][x] = count'[x]]
  /\ UNCHANGED <<holder, wanted, mixed>>

\* [Kernel] Wants another name.
\* input name.
Want(name) ==
  /\ wanted # name
  /\ wanted' = name
  /\ UNCHANGED <<holder, count, mixed, parts, nest>>

\* [Kernel] Mixes what TLA+ does not compare.
\* input x.
Mix(x) ==
  /\ mixed' = [mixed EXCEPT ![x] = IF x > 9 THEN 1 ELSE "q"]
  /\ UNCHANGED <<holder, count, wanted, parts, nest>>

Next ==
  \/ \E x \in Slots, name \in Names : Give(x, name)
  \/ \E x \in Slots : Count(x)
  \/ \E name \in Names \cup {Nobody} : Want(name)
  \/ \E x \in {1, 5, 7, 12} : Mix(x)

Spec == Init /\ [][Next]_vars

Known(x) == holder[x] # "none"
Is(x, name) == holder[x] = name
Both(x) == Known(x) /\ count[x] # 0

Found == \E x \in Slots : holder[x] = wanted
Turned == \A x \in Slots : wanted = holder[x] => count[x] < 2
Guarded == \A x \in Slots : Known(x) /\ count[x] # 0 => x < 4
Called == \A x \in Slots : Both(x) /\ Is(x, wanted) => x > 2
Pairs == \A x, y \in Slots : Known(x) /\ holder[x] = holder[y] => x = y \/ count[y] # 1
Outer == \A x \in Slots, y \in {1, 2} : Known(x) /\ count[x] = y => y < 2
NoInner == \A x \in Slots, y \in {z \in {1} : wanted = "q"} : count[x] = Head(<<>>) => y = 2
Before == \E x \in Slots : wanted # "none" /\ holder[x] = wanted /\ count[x] = 1
Fixed == \A x \in Slots : wanted = "q" /\ holder[x] = "p" => FALSE
Outside == \E x \in 1..13 : holder[x] = wanted
Fewer == \A x \in 2..12 : holder[x] # "none" => count[x] = 0
Mixed == \A x \in Slots : mixed[x] = wanted => count[x] = 0
Unmixed == \E x \in Slots : mixed[x] # wanted /\ x > 3
Models == \E x \in Slots : mixed[x] = Nobody
Records == \A x \in Slots : parts[x] # Blank => count[x] < 2 \/ x > 6
Others == \A x \in Slots : holder[x] # wanted => count[x] < 2
Odd == \A y \in 1..9 : \E x \in Slots : parts[x] = IF wanted = "q" /\ y > 5 THEN "q" ELSE Blank
Late == \E x \in Slots : holder[x] = "never" /\ count[x] = Head(<<>>)
Nested == \A side \in {"l", "r"}, x \in Slots : nest[side][x] # 0 => side = "r" \/ x # 5
Inside == \A x \in Slots : \E y \in Slots : nest["r"][y] = x
Unequal == \E x \in Slots : count[x] # nest["l"][x]
Swapped == \A <<x, y>> \in Slots \X {1} : holder[x] = wanted => count[x] # y
Named == LET Free(x) == holder[x] = "none" IN \E x \in Slots : Free(x) /\ count[x] = 2

Changes == [][\A x \in Slots : holder'[x] # holder[x] => count[x] = 0]_vars
Moves == [][\A x \in Slots : Known(x) /\ holder'[x] # holder[x] => Is(x, wanted)]_vars
Next1 == [][\A x \in Slots : Known(x)' => wanted' # "q"]_vars
Gains == [][\E x \in Slots : count[x] # count'[x] /\ holder[x] = holder'[x]]_count
====
