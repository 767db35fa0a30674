package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code .cfg} of a batch: the constants of the model, and nothing else of it. */
final class BatchConfig {
  /** As in {@code tlc2.tool.impl.ModelConfig}; a constant may have any other name. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\s*(CONSTANTS?|INIT|NEXT|SPECIFICATION|INVARIANTS?|PROPERTY|PROPERTIES|SYMMETRY|VIEW"
              + "|(?:ACTION_)?CONSTRAINTS?|ALIAS|POSTCONDITION|CHECK_DEADLOCK)\\b.*");

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
