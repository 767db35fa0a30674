package org.inglenook.modelchecking.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;

/**
 * One hash over everything that decides a model's verdict: its {@code .cfg} and its closure of
 * modules, by file name and content. Where the files lie does not matter.
 */
public final class TreeHash {
  private TreeHash() {}

  /** SHA-256 over name, length and bytes of each file in the order of their names, in hex. */
  public static String of(Path cfg, ModuleClosure closure) {
    MessageDigest digest = sha256();
    List<Path> files =
        Stream.concat(Stream.of(cfg), closure.files().stream())
            .sorted(Comparator.comparing(f -> f.getFileName().toString()))
            .toList();
    for (Path file : files) {
      byte[] content = bytes(file);
      String head = file.getFileName() + "\n" + content.length + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of one file, in hex. */
  public static String ofFile(Path file) {
    return ofBytes(bytes(file));
  }

  /** SHA-256 of some bytes, in hex. */
  public static String ofBytes(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), "cannot be read (" + e.getMessage() + ")", "Check its rights", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
