package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.nooks.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever classes or resources change, the hash changes. */
class ClassPathTest {
  @TempDir private Path folder;

  @Test
  void shouldNoticeEveryChangeOfAClassOrAResource() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/org"));
    Path one = Files.writeString(classes.resolve("One.class"), "one");
    Path jar = Files.writeString(folder.resolve("some.jar"), "jar");
    ClassPath path = new ClassPath(List.of(folder.resolve("classes"), jar));
    String before = path.hash();

    Files.writeString(one, "two");
    String changed = path.hash();
    Files.move(one, classes.resolve("Two.class"));
    String renamed = path.hash();
    Files.writeString(classes.resolve("service"), "");
    String added = path.hash();
    Files.writeString(jar, "raj");

    assertThat(List.of(before, changed, renamed, added, path.hash())).doesNotHaveDuplicates();
    assertThat(new ClassPath(List.of(jar, folder.resolve("classes"))).hash())
        .isNotEqualTo(path.hash());
  }

  @Test
  void shouldGiveTheSameHashForTheSameContentElsewhere() throws IOException {
    for (String place : List.of("here", "there")) {
      Files.createDirectories(folder.resolve(place));
      Files.writeString(folder.resolve(place).resolve("One.class"), "one");
    }

    assertThat(new ClassPath(List.of(folder.resolve("here"))).hash())
        .isEqualTo(new ClassPath(List.of(folder.resolve("there"))).hash());
  }

  @Test
  void shouldHaveAllThatAReplayIsMadeOf() {
    ClassPath path = ClassPath.ofThisJvm();

    assertThat(path.has(Isolation.class)).isTrue();
    assertThat(path.has(SpecEngine.class)).isTrue();
    assertThat(path.has(ClassPath.class)).isTrue();
    assertThat(path.has(DoorSubjects.class)).isTrue();
  }

  @Test
  void shouldNotHaveAClassThatALoaderOfItsOwnHasMade() throws Exception {
    URL place = DoorSubjects.class.getProtectionDomain().getCodeSource().getLocation();
    ClassPath path = ClassPath.ofThisJvm();

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {place}, null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("org.inglenook.conformance.toy")
                ? super.findClass(name)
                : ClassPathTest.class.getClassLoader().loadClass(name);
          }
        }) {
      Class<?> other = loader.loadClass(DoorSubjects.class.getName());

      assertThat(path.has(other)).isFalse();
      assertThat(new ClassPath(List.of()).has(DoorSubjects.class)).isFalse();
    }
  }
}
