package org.inglenook.conformance.codemutants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of files and text. */
final class Hashes {
  private static final int SHORT = 8;

  private Hashes() {}

  /** SHA-256 of the parts, each with its length before it, in hex. */
  static String of(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update((part.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same of texts. */
  static String of(String... texts) {
    byte[][] parts = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      parts[i] = texts[i].getBytes(StandardCharsets.UTF_8);
    }
    return of(parts);
  }

  /** The first digits of {@link #of}. */
  static String brief(String... texts) {
    return of(texts).substring(0, SHORT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
