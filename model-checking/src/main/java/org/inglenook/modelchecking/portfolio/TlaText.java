package org.inglenook.modelchecking.portfolio;

/** TLA+ text with its comments blanked out, so that words can be looked for. */
final class TlaText {
  private TlaText() {}

  /**
   * The text with every comment, and the inside of every string, replaced by blanks. Line breaks
   * stay, so line numbers do too. Block comments nest, as in SANY.
   */
  static String withoutComments(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    boolean quoted = false;
    boolean lineComment = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String two = text.substring(i, Math.min(i + 2, text.length()));
      if (c == '\n') {
        lineComment = false;
        quoted = false;
        out.append('\n');
      } else if (lineComment) {
        out.append(' ');
      } else if (quoted) {
        quoted = c != '"';
        out.append(quoted ? ' ' : c);
      } else if ("(*".equals(two)) {
        depth++;
        i++;
        out.append("  ");
      } else if ("*)".equals(two) && depth > 0) {
        depth--;
        i++;
        out.append("  ");
      } else if (depth > 0) {
        out.append(' ');
      } else if ("\\*".equals(two)) {
        lineComment = true;
        out.append(' ');
      } else {
        quoted = c == '"';
        out.append(c);
      }
    }
    return out.toString();
  }
}
