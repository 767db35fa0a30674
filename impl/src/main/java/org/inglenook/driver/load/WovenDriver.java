package org.inglenook.driver.load;

import java.util.List;

/**
 * A checked and woven driver class, ready to be defined any number of times.
 *
 * @param className dotted name
 * @param hash SHA-256 of the class file as the compiler wrote it, lower-case hexadecimal
 * @param bytes the woven class file; never modified
 * @param data layout of the data section
 * @param placed what was changed in it, if anything was
 */
@SuppressWarnings("ArrayRecordComponent")
record WovenDriver(
    String className, String hash, byte[] bytes, DataSection data, List<CodePatch.Placed> placed) {}
