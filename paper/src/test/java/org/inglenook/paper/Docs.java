package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Markdown page names: commands, paths, ids. */
final class Docs {
  private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
  private static final Pattern PATH = Pattern.compile("\\.?[\\w-]+(/[\\w.-]+)+/?|[A-Z]+(\\.\\w+)?");

  private final String text;

  Docs(Path file) {
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  /** Lines of shell blocks and inline code that begin with {@code word}, without comments. */
  List<String> commands(String word) {
    List<String> all = new ArrayList<>();
    SHELL.matcher(text).results().forEach(block -> block.group(1).lines().forEach(all::add));
    all.addAll(inline());
    return all.stream()
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .filter(line -> line.startsWith(word + " "))
        .distinct()
        .toList();
  }

  /** Files and folders in inline code and links, as far as they are not made by a build. */
  List<String> paths() {
    Stream<String> links = LINK.matcher(text).results().map(match -> match.group(1));
    return Stream.concat(links, inline().stream())
        .filter(word -> PATH.matcher(word).matches())
        .filter(word -> word.contains("/") || word.equals("LICENSE") || word.contains("."))
        .filter(word -> !word.contains("target/"))
        .distinct()
        .toList();
  }

  /** Every occurrence of {@code pattern}. */
  List<String> all(Pattern pattern) {
    return pattern.matcher(text).results().map(match -> match.group()).distinct().toList();
  }

  private List<String> inline() {
    List<String> words = new ArrayList<>();
    Matcher matcher = CODE.matcher(BLOCK.matcher(text).replaceAll(""));
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }
}
