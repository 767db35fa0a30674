package org.inglenook.nooks.recovery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A policy file: what is to be done about failures, by driver and by class of drivers.
 *
 * <pre>
 *  file     = { [ rule ] [ "#" comment ] newline }
 *  rule     = subject action { option }
 *  subject  = "driver" NAME | "class" NAME | "default"
 *  action   = "restart" | "unload" | "alternate" NAME
 *  option   = "max" N | "notify" | "pages" N | "packets" N | "timers" N
 * </pre>
 *
 * <p>Names are compared without regard to case. A rule for the driver comes before one for its
 * class, and that before the default; a driver without any of them is restarted, at most {@link
 * Policy#MAX_RESTARTS} times.
 */
public final class PolicyFile {
  private final Map<String, Policy> rules;
  private final Map<String, Integer> lines;

  private PolicyFile(Map<String, Policy> rules, Map<String, Integer> lines) {
    this.rules = rules;
    this.lines = lines;
  }

  /**
   * Reads a policy file.
   *
   * @throws BadPolicyException for a line that is no rule, and for a second rule for one subject
   */
  public static PolicyFile parse(String text) {
    final Map<String, Policy> rules = new TreeMap<>();
    final Map<String, Integer> lines = new TreeMap<>();
    final List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      final String rule = all.get(i).replaceFirst("#.*", "").strip();
      if (!rule.isEmpty()) {
        final PolicyRule read =
            PolicyRule.read(i + 1, List.of(rule.toLowerCase(Locale.ROOT).split("\\s+")));
        lines.put(read.subject(), i + 1);
        if (rules.put(read.subject(), read.policy()) != null) {
          throw new BadPolicyException(
              i + 1,
              "a second rule for " + read.subject(),
              "Keep one rule for each driver, each class and the default");
        }
      }
    }
    return new PolicyFile(rules, lines);
  }

  /**
   * Checks that other versions of drivers exist.
   *
   * @throws BadPolicyException for a rule that names another one
   */
  public void requireVersions(Set<String> versions) {
    for (Map.Entry<String, Policy> rule : rules.entrySet()) {
      final Optional<String> name = rule.getValue().alternate();
      if (name.isPresent() && !versions.contains(name.get())) {
        throw new BadPolicyException(
            lines.get(rule.getKey()),
            "no driver is named '" + name.get() + "'",
            "Write alternate with one of: " + String.join(", ", versions));
      }
    }
  }

  /** Returns the policy for a driver, by its name and the name of its class. */
  public Policy of(String driver, String driverClass) {
    for (String subject : List.of("driver " + driver, "class " + driverClass, "default")) {
      final Policy policy = rules.get(subject.toLowerCase(Locale.ROOT));
      if (policy != null) {
        return policy;
      }
    }
    return Policy.RESTART;
  }
}
