package org.inglenook.conformance.trace;

import java.util.OptionalLong;

/** A place in a line of JSON; every method answers null or false where it is not sure. */
final class TextCursor {
  private final String text;
  private int at;

  TextCursor(String text) {
    this.text = text;
  }

  /** A string without anything to decode. */
  String string() {
    if (!take('"')) {
      return null;
    }
    int begin = at;
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (letter == '"') {
        return text.substring(begin, at - 1);
      }
      if (letter == '\\' || letter < ' ') {
        return null;
      }
    }
    return null;
  }

  /** A number of at most 18 digits, without a sign. */
  OptionalLong number() {
    skipBlanks();
    int begin = at;
    long number = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + text.charAt(at++) - '0';
    }
    boolean plain =
        at > begin && at - begin <= 18 && (text.charAt(begin) != '0' || at == begin + 1);
    return plain ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** The text of one value, whatever it is; the brackets of a slice need not match in kind. */
  String slice() {
    skipBlanks();
    int begin = at;
    int depth = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '"') {
        if (!skipString()) {
          return null;
        }
        if (depth == 0) {
          return text.substring(begin, at);
        }
      } else if (letter == '{' || letter == '[') {
        depth++;
        at++;
      } else if (letter == '}' || letter == ']') {
        if (depth == 0) {
          return at > begin ? text.substring(begin, at) : null;
        }
        at++;
        if (--depth == 0) {
          return text.substring(begin, at);
        }
      } else if (letter == ',' && depth == 0) {
        return at > begin ? text.substring(begin, at) : null;
      } else {
        at++;
      }
    }
    return null;
  }

  private boolean skipString() {
    at++;
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (letter == '\\') {
        at++;
      } else if (letter == '"') {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code wanted} comes next; it is passed over. */
  boolean take(char wanted) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether nothing but blanks follows. */
  boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  private void skipBlanks() {
    while (at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
      at++;
    }
  }
}
