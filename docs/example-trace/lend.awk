# A kernel in forty lines that lends one buffer to two drivers in turn, and writes down what it does as a trace of
# spec/Memory.tla: the calls that it makes and who holds each page. Of tables, TLBs and CPUs it tells nothing.
#
#   awk -f lend.awk > lend.ndjson                  conforms
#   awk -v hurry=1 -f lend.awk > hurry.ndjson      does not: the buffer is lent again before it is back

function quoted(word) { return "\"" word "\"" }

# One record: the action, its arguments, and the one variable that this program knows.
function record(action, arguments) {
  printf "{\"n\":%d,\"action\":%s,\"args\":[%s],", ++n, quoted(action), arguments
  printf "\"state\":{\"holder\":{\"p1\":\"kernel\",\"p2\":%s}}}\n", quoted(holder)
}

function grant(driver)  { holder = driver;    record("Grant", quoted(driver) "," quoted("p2")) }
function revoke(driver) { holder = "revoked"; record("Revoke", quoted(driver) "," quoted("p2")) }
function reclaim()      { holder = "kernel";  record("Reclaim", quoted("p2")) }

function lend(driver) {
  grant(driver)
  revoke(driver)
  if (!hurry) reclaim()
}

BEGIN {
  print "{\"inglenook-trace\":1,\"spec\":\"Memory\",\"model\":\"MCMemoryReplayDomains\"," \
        "\"constants\":{\"Domains\":{\"#set\":[\"e1000\",\"sb\"]}}," \
        "\"steps\":{\"min\":1,\"max\":4},\"hidden\":[\"SwitchTo\",\"Synchronise\",\"Shootdown\",\"Fill\",\"Evict\"]}"
  holder = "kernel"
  printf "{\"n\":0,\"state\":{\"holder\":{\"p1\":\"kernel\",\"p2\":%s}}}\n", quoted(holder)
  for (turn = 0; turn < 5; turn++) {
    lend("e1000")
    lend("sb")
  }
}
