package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a generated module takes of a model's {@code .cfg}.
 *
 * @param text the {@code .cfg} of a batch: the constants of the model, and nothing else of it
 * @param init the operator after INIT; {@code Init} where the model names a SPECIFICATION
 * @param next the operator after NEXT; {@code Next} where the model names a SPECIFICATION
 */
record BatchConfig(String text, String init, String next) {
  /** As in {@code tlc2.tool.impl.ModelConfig}; a constant may have any other name. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\s*(CONSTANTS?|INIT|NEXT|SPECIFICATION|INVARIANTS?|PROPERTY|PROPERTIES|SYMMETRY|VIEW"
              + "|(?:ACTION_)?CONSTRAINTS?|ALIAS|POSTCONDITION|CHECK_DEADLOCK)\\b(.*)");

  private static final String BATCH =
      "INIT OpinionInit\nNEXT OpinionNext\nINVARIANT OpinionPrint\nCHECK_DEADLOCK FALSE\n";

  static BatchConfig read(Path cfg) throws IOException {
    StringBuilder text = new StringBuilder();
    String init = "Init";
    String next = "Next";
    boolean constants = false;
    for (String line : Files.readAllLines(cfg)) {
      Matcher keyword = KEYWORD.matcher(line);
      if (keyword.matches()) {
        constants = keyword.group(1).startsWith("CONSTANT");
        init = "INIT".equals(keyword.group(1)) ? keyword.group(2).strip() : init;
        next = "NEXT".equals(keyword.group(1)) ? keyword.group(2).strip() : next;
      }
      if (constants) {
        text.append(line).append('\n');
      }
    }
    return new BatchConfig(text + BATCH, init, next);
  }
}
