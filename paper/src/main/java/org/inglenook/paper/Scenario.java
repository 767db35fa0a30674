package org.inglenook.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A situation in which a recovery system is easily wrong, and which a model therefore has to reach.
 * Kept in {@code scenarios.txt}.
 *
 * @param number as comments cite it: {@code Scenario 3: ...}
 * @param title what happens
 * @param owner the module whose existence makes the scenario due
 */
record Scenario(int number, String title, String owner) {
  /** All scenarios, by number. */
  static List<Scenario> all() {
    try (InputStream in = Scenario.class.getResourceAsStream("scenarios.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Scenario> scenarios = new ArrayList<>();
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] columns = line.split("\\s*\\|\\s*", -1);
        scenarios.add(new Scenario(Integer.parseInt(columns[0]), columns[1], columns[2]));
      }
      return List.copyOf(scenarios);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
