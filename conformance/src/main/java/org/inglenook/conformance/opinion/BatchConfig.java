package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code .cfg} of a batch: the constants of the model, and nothing else of it. */
final class BatchConfig {
  private static final Pattern KEYWORD = Pattern.compile("^([A-Z_]+)\\b.*");

  private BatchConfig() {}

  static String text(Path cfg) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean constants = false;
    for (String line : Files.readAllLines(cfg)) {
      Matcher keyword = KEYWORD.matcher(line);
      if (keyword.matches()) {
        constants = keyword.group(1).startsWith("CONSTANT");
      }
      if (constants) {
        text.append(line).append('\n');
      }
    }
    return text
        + "INIT OpinionInit\nNEXT OpinionNext\nINVARIANT OpinionPrint\nCHECK_DEADLOCK FALSE\n";
  }
}
