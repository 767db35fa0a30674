package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inglenook.nooks.wrapper.derive.Origin;
import org.junit.jupiter.api.Test;

/** The page for people is what is linked. */
class WrapperListingTest {
  private static final Path PAGE = Path.of("..", "docs", "wrappers.md");
  private static final Path PRESENT = Path.of("target", "wrappers.md");

  private final WrapperListing listing =
      new WrapperListing(AnnotatedInterfaces.imports(), AnnotatedInterfaces.exports());

  /** When this fails and the wrappers are right, copy {@code impl/target/wrappers.md} to docs. */
  @Test
  void shouldBeThePageInTheDocuments() throws IOException {
    Files.writeString(PRESENT, listing.page());

    assertThat(Files.readString(PAGE)).isEqualTo(listing.page());
  }

  @Test
  void shouldDescribeEveryMethodOnce() {
    final long methods =
        Stream.concat(
                AnnotatedInterfaces.imports().stream(), AnnotatedInterfaces.exports().stream())
            .mapToLong(type -> type.getMethods().length)
            .sum();

    long described = 0;
    for (Origin origin : Origin.values()) {
      described += listing.count(origin);
    }
    assertThat(described).isEqualTo(methods);
    assertThat(listing.page().lines().filter(line -> line.matches("\\w+\\.\\w+\\(.*\\): .*")))
        .hasSize((int) methods)
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldDeriveMostAndWriteLittle() {
    assertThat(listing.count(Origin.BY_HAND)).isEqualTo(3);
    assertThat(listing.count(Origin.DERIVED)).isGreaterThan(40);
  }
}
