package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.Main;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.tlc.TlcJar;

/**
 * A small project in a folder of its own, which an attack may change: {@code door}, with a spec, a
 * replay model, a liveness model, twins and a trace; or {@code lamp}, whose mutants are judged.
 */
final class Sandbox {
  private static final String MODELS = "model-checking/models";

  private final Path folder;
  private ClassLoader classes = Sandbox.class.getClassLoader();
  private String tlc = "";

  private Sandbox(Path folder) {
    this.folder = folder;
  }

  /** A fresh copy of {@code project}. */
  static Sandbox of(String project, Path folder) throws IOException {
    if (project.equals("door")) {
      ToySpec.copyTo(folder);
      Files.createDirectories(folder.resolve("model-checking"));
      Files.move(folder.resolve("models"), folder.resolve(MODELS));
      copy(resource("door"), folder);
    } else {
      copy(resource(project), folder);
    }
    return new Sandbox(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** A file of the suite's resources. */
  static Path resource(String name) {
    try {
      return Path.of(Sandbox.class.getResource("/tamper/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Home home() {
    return new Home(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces text that the file must have. */
  void replace(String file, String text, String other) throws IOException {
    String before = Files.readString(file(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " does not contain: " + text);
    }
    Files.writeString(file(file), before.replace(text, other));
  }

  /** Replaces text in a file of the models. */
  void model(String file, String text, String other) throws IOException {
    replace(MODELS + "/" + file, text, other);
  }

  /** Replaces text in the spec of the door. */
  void spec(String text, String other) throws IOException {
    replace("spec/Door.tla", text, other);
  }

  /** Both files of a model are gone. */
  void deleteModel(String name) throws IOException {
    Files.delete(file(MODELS + "/" + name + ".cfg"));
    Files.delete(file(MODELS + "/" + name + ".tla"));
  }

  /** Writes a new file. */
  void write(String file, String text) throws IOException {
    Files.createDirectories(file(file).getParent());
    Files.writeString(file(file), text);
  }

  /** The production code that implements the door from now on. */
  void code(Class<? extends SubjectFactory> factory) throws IOException {
    write("services", factory.getName() + "\n");
    classes = new OtherServices(classes, file("services"));
  }

  /** No production code implements anything from now on. */
  void noCode() throws IOException {
    write("services", "");
    classes = new OtherServices(classes, file("services"));
  }

  /** The jar with TLC from now on. */
  void tlc(Path jar) {
    tlc = jar.toString();
  }

  /** Runs the command line on this project. */
  Act.Answer run(List<String> words) {
    List<String> properties = List.of("inglenook.home", TlcJar.PROPERTY);
    List<String> before = properties.stream().map(System::getProperty).collect(Collectors.toList());
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    thread.setContextClassLoader(classes);
    try {
      return answer(Main.run(out, out, arguments(words)), said.toString());
    } finally {
      thread.setContextClassLoader(usual);
      for (int i = 0; i < properties.size(); i++) {
        restore(properties.get(i), before.get(i));
      }
    }
  }

  private static void restore(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  private String[] arguments(List<String> words) {
    List<String> all = new ArrayList<>();
    all.add("-Dinglenook.home=" + folder);
    if (!tlc.isEmpty()) {
      all.add("-Dinglenook.tla2tools=" + tlc);
    }
    words.forEach(word -> all.add(word.startsWith("door.") ? file(word).toString() : word));
    return all.toArray(String[]::new);
  }

  static Act.Answer answer(int code, String text) {
    return new Act.Answer(code, text.replaceAll("\\s+", " "));
  }
}
