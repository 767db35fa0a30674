package org.inglenook.modelchecking.tlc.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Parses the values that TLC prints: atoms, sets, sequences, records and explicit functions. What
 * TLC prints unevaluated ({@code 1..3}, {@code SUBSET S}) becomes an atom.
 */
final class TlaValueParser {
  private final String text;
  private int at;

  private TlaValueParser(String text) {
    this.text = text;
  }

  /** The tree of a value; the whole text as one atom where it is not of the forms above. */
  static TlaValue parse(String text) {
    TlaValueParser parser = new TlaValueParser(text);
    try {
      TlaValue value = parser.value();
      if (parser.peek() == 0) {
        return value;
      }
    } catch (NotAValue e) {
      return new TlaValue.Atom(text.strip());
    }
    return new TlaValue.Atom(text.strip());
  }

  private TlaValue value() {
    if (taken("<<")) {
      return new TlaValue.Seq(list(">>", this::value));
    }
    if (taken("{")) {
      return new TlaValue.SetOf(list("}", this::value));
    }
    if (taken("[")) {
      return record();
    }
    if (taken("(")) {
      return function();
    }
    return new TlaValue.Atom(atom());
  }

  private TlaValue record() {
    Map<String, TlaValue> fields = new LinkedHashMap<>();
    do {
      String name = atom();
      require("|->");
      fields.put(name, value());
    } while (taken(","));
    require("]");
    return new TlaValue.Rec(fields);
  }

  private TlaValue function() {
    Map<TlaValue, TlaValue> entries = new LinkedHashMap<>();
    do {
      TlaValue key = value();
      require(":>");
      entries.put(key, value());
    } while (taken("@@"));
    require(")");
    return new TlaValue.Fcn(entries);
  }

  private <T> List<T> list(String close, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    if (taken(close)) {
      return elements;
    }
    do {
      elements.add(element.get());
    } while (taken(","));
    require(close);
    return elements;
  }

  private String atom() {
    int start = blanks();
    if (start < text.length() && text.charAt(start) == '"') {
      return quoted(start);
    }
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      throw new NotAValue();
    }
    at = end;
    return text.substring(start, end);
  }

  private String quoted(int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        at = i + 1;
        return text.substring(start, at);
      }
    }
    throw new NotAValue();
  }

  /** Letters, digits, underscore, and the signs of numbers and intervals: {@code -3}, 1..4. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private boolean taken(String token) {
    int start = blanks();
    if (!text.startsWith(token, start)) {
      return false;
    }
    at = start + token.length();
    return true;
  }

  private void require(String token) {
    if (!taken(token)) {
      throw new NotAValue();
    }
  }

  private char peek() {
    int start = blanks();
    return start < text.length() ? text.charAt(start) : 0;
  }

  private int blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The text is not of the forms this parser knows; never leaves it. */
  private static final class NotAValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAValue() {
      super("not a value", null, false, false);
    }
  }
}
