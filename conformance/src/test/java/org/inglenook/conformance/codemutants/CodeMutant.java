package org.inglenook.conformance.codemutants;

/**
 * One fault in the code, as PIT makes it.
 *
 * @param id short class, method, mutator and instruction, such as {@code
 *     xpc.Xpc.fail:NegateConditionals:17}; a second method of the same name is {@code fail#2}
 * @param type the class, by its binary name
 * @param method the method's name
 * @param descriptor the method's parameters and result, as the JVM writes them
 * @param mutator the kind of fault, without PIT's package
 * @param index the number of the instruction in the method
 * @param line the line in the source
 * @param description what was changed, in PIT's words
 */
record CodeMutant(
    String id,
    String type,
    String method,
    String descriptor,
    String mutator,
    int index,
    int line,
    String description) {

  /** The package of the class. */
  String group() {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** The class without its package. */
  String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The method, as {@link Probes} counts it. */
  String probe() {
    return Probes.name(type, method, descriptor);
  }
}
