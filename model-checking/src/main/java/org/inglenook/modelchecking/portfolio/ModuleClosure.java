package org.inglenook.modelchecking.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module with every module it EXTENDS or INSTANCEs, directly or not, as far as their files lie in
 * the given folders. Standard modules come with TLC and are not among them; a module that is
 * nowhere is left for TLC to report, with its line.
 */
public final class ModuleClosure {
  private static final Pattern EXTENDS = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");
  private static final Pattern INSTANCE = Pattern.compile("\\bINSTANCE\\s+(\\w+)");

  private final Map<String, Path> files;

  private ModuleClosure(Map<String, Path> files) {
    this.files = files;
  }

  /**
   * The closure of one module.
   *
   * @param module its file
   * @param folders where other modules are looked for, after the module's own folder
   */
  public static ModuleClosure of(Path module, List<Path> folders) {
    Map<String, Path> found = new LinkedHashMap<>();
    Deque<Path> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      Path file = open.remove();
      if (found.putIfAbsent(moduleName(file), file) == null) {
        for (String name : imports(file)) {
          locate(name, module, folders).ifPresent(open::add);
        }
      }
    }
    return new ModuleClosure(found);
  }

  /** The files, the module itself first, in the order they were met. */
  public List<Path> files() {
    return List.copyOf(files.values());
  }

  /** The module names, in the same order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  private static List<String> imports(Path file) {
    String text = TlaText.withoutComments(String.join("\n", TextFile.lines(file)));
    List<String> names = new ArrayList<>();
    for (String extended : after("EXTENDS", EXTENDS, text)) {
      names.addAll(List.of(extended.split("\\s*,\\s*", -1)));
    }
    names.addAll(after("INSTANCE", INSTANCE, text));
    return names;
  }

  /** What {@code pattern} finds wherever {@code word} is, with which it begins. */
  private static List<String> after(String word, Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    // A check reads all modules of each model: to try the pattern everywhere takes seconds.
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static Optional<Path> locate(String name, Path module, List<Path> folders) {
    List<Path> all = new ArrayList<>();
    all.add(module.toAbsolutePath().getParent());
    all.addAll(folders);
    return all.stream().map(f -> f.resolve(name + ".tla")).filter(Files::isRegularFile).findFirst();
  }

  private static String moduleName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".tla".length());
  }
}
