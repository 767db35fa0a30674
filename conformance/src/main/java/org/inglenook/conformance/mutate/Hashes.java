package org.inglenook.conformance.mutate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of text. */
final class Hashes {
  /** Hex digits of an id: enough to tell the parts of one definition apart. */
  private static final int SHORT = 8;

  private Hashes() {}

  /** SHA-256 of the texts, each with its length before it, in hex. */
  static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The first digits of {@link #of}. */
  static String brief(String... texts) {
    return of(texts).substring(0, SHORT);
  }

  /** The text with every run of white space as one blank: line breaks decide nothing. */
  static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
