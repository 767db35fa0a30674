---- MODULE MCToyMemory ----
EXTENDS Sequences, Naturals
VARIABLE x
Init == x = <<1>>
Next == x' = x \o x
NotEmpty == Len(x) > 0
====
