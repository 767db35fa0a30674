package org.inglenook.driver.load;

import org.objectweb.asm.ClassWriter;

/**
 * Computes stack map frames without loading classes.
 *
 * <p>In a checked driver the only references are the driver itself and its imports. Two that differ
 * meet as {@code Object}, which the verifier accepts wherever an interface is wanted.
 */
final class FrameClassWriter extends ClassWriter {
  FrameClassWriter() {
    super(COMPUTE_FRAMES | COMPUTE_MAXS);
  }

  @Override
  protected String getCommonSuperClass(String first, String second) {
    return first.equals(second) ? first : "java/lang/Object";
  }
}
