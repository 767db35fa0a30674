package org.inglenook.paper;

/** Plain text as LaTeX takes it. */
final class LatexText {
  private LatexText() {}

  /** The text with LaTeX's special characters escaped. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(each -> out.append(escape((char) each)));
    return out.toString();
  }

  private static String escape(char each) {
    return switch (each) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '_', '#', '%', '&', '$', '{', '}' -> "\\" + each;
      default -> String.valueOf(each);
    };
  }
}
