package org.inglenook.driver.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A driver as the compiler wrote it.
 *
 * @param bytes the class file; never modified
 * @param hash its SHA-256, lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClassFile(byte[] bytes, String hash) {
  static ClassFile of(byte[] bytes) {
    return new ClassFile(bytes, sha256(bytes));
  }

  /** Reads the class file of {@code driver} from its class loader. */
  static ClassFile of(Class<?> driver) {
    String resource = driver.getName().replace('.', '/') + ".class";
    ClassLoader loader = driver.getClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no class file: driver=" + driver.getName());
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class file: driver=" + driver.getName(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
