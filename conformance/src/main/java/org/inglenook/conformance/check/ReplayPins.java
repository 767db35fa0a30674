package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.conformance.replay.ReplayCounts;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;

/**
 * The counts that a replay model pins in its {@code .cfg}: {@code \* replay: transitions=12,
 * refused=34, ...}. Growth of what is not judged is a failure, as is any other difference.
 */
final class ReplayPins {
  private ReplayPins() {}

  /**
   * A sentence for each thing about a replay that is not as it should be: production code parts
   * from the spec, not all was asked of it, or the counts are not the pinned ones.
   */
  static List<String> differences(Model model, ReplayResult result) {
    if (result.conforms()) {
      return differences(model, result.counts());
    }
    List<String> differences = new ArrayList<>();
    result
        .mismatch()
        .ifPresentOrElse(
            each ->
                differences.add(model.cfgName() + ": production code: " + each.kind().sentence()),
            () -> incomplete(model, result, differences));
    return differences;
  }

  /** Without a mismatch everything in the graph has to be judged. */
  private static void incomplete(Model model, ReplayResult result, List<String> differences) {
    Map<String, Long> expected = result.expected().pinned();
    Map<String, Long> counts = result.counts().pinned();
    for (String name : List.of("transitions", "refused", "pairs")) {
      if (!counts.get(name).equals(expected.get(name))) {
        differences.add(
            "%s: replay counts %d %s, but the spec's graph has %d"
                .formatted(model.cfgName(), counts.get(name), name, expected.get(name)));
      }
    }
  }

  /** A sentence for each difference between the pins and {@code counts}. */
  private static List<String> differences(Model model, ReplayCounts counts) {
    String line = model.expectation().replay();
    if (line.isEmpty()) {
      return List.of(
          model.cfgName()
              + ": replay counts are not pinned; if they are right, add: "
              + text(counts));
    }
    Map<String, Long> pinned = read(model, line);
    List<String> differences = new ArrayList<>();
    counts
        .pinned()
        .forEach(
            (name, count) -> {
              if (!count.equals(pinned.get(name))) {
                differences.add(
                    model.cfgName()
                        + ": replay counts "
                        + count
                        + " "
                        + name
                        + ", pinned: "
                        + pinned.getOrDefault(name, 0L)
                        + "; if intended, write: "
                        + text(counts));
              }
            });
    return differences;
  }

  private static String text(ReplayCounts counts) {
    return counts.pinned().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", ", "\\* replay: ", ""));
  }

  private static Map<String, Long> read(Model model, String line) {
    Map<String, Long> pinned = new LinkedHashMap<>();
    for (String part : line.split(",", -1)) {
      String[] pair = part.strip().split("=", -1);
      if (pair.length != 2
          || !pair[1].matches("\\d{1,15}")
          || !ReplayCounts.NONE.pinned().containsKey(pair[0])) {
        throw new BadInputException(
            model.cfg().toString(),
            "\"" + part.strip() + "\" is no replay count",
            "Write " + text(ReplayCounts.NONE));
      }
      pinned.put(pair[0], Long.parseLong(pair[1]));
    }
    return pinned;
  }
}
