package org.inglenook.driver.load;

/**
 * A checked and woven driver class, ready to be defined any number of times.
 *
 * @param className dotted name
 * @param hash SHA-256 of the class file as the compiler wrote it, lower-case hexadecimal
 * @param bytes the woven class file; never modified
 * @param data layout of the data section
 */
@SuppressWarnings("ArrayRecordComponent")
record WovenDriver(String className, String hash, byte[] bytes, DataSection data) {}
