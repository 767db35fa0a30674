package org.inglenook.modelchecking.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes TLC's output apart, line by line, into messages and the lines between them.
 *
 * <p>A message may contain others (an evaluation error wraps the message of the operator that
 * failed), and a nested one may begin in the middle of a line.
 */
final class MessageReader {
  private static final Pattern START = Pattern.compile("(.*?)@!@!@STARTMSG (\\d+):(\\d+) @!@!@");
  private static final Pattern END = Pattern.compile("@!@!@ENDMSG (\\d+) @!@!@");

  private final Deque<Open> open = new ArrayDeque<>();
  private final Consumer<Message> messages;
  private final Consumer<String> plain;

  /**
   * A reader that hands on what it finds.
   *
   * @param messages takes each outermost message when it ends
   * @param plain takes each line outside messages
   */
  MessageReader(Consumer<Message> messages, Consumer<String> plain) {
    this.messages = messages;
    this.plain = plain;
  }

  /** Takes one line of output, without its line break. */
  void line(String line) {
    Matcher start = START.matcher(line);
    Matcher end = END.matcher(line);
    if (start.matches() && (!open.isEmpty() || start.group(1).isEmpty())) {
      if (!start.group(1).isEmpty()) {
        open.peek().lines.add(start.group(1));
      }
      open.push(new Open(Integer.parseInt(start.group(2)), Integer.parseInt(start.group(3))));
    } else if (end.matches() && !open.isEmpty()) {
      close();
    } else if (open.isEmpty()) {
      plain.accept(line);
    } else {
      open.peek().lines.add(line);
    }
  }

  /** Whether the output so far ends inside a message. */
  boolean insideMessage() {
    return !open.isEmpty();
  }

  private void close() {
    Open ended = open.pop();
    Message message =
        new Message(ended.code, ended.severity, String.join("\n", ended.lines), ended.nested);
    if (open.isEmpty()) {
      messages.accept(message);
    } else {
      open.peek().nested.add(message.code());
      open.peek().nested.addAll(message.nested());
      open.peek().lines.addAll(ended.lines);
    }
  }

  /** A message whose end has not come yet. */
  private static final class Open {
    final int code;
    final int severity;
    final List<String> lines = new ArrayList<>();
    final List<Integer> nested = new ArrayList<>();

    Open(int code, int severity) {
      this.code = code;
      this.severity = severity;
    }
  }
}
