package org.inglenook.nooks.wrapper.derive;

import java.util.function.Consumer;

/**
 * One step of a derived method.
 *
 * @param text what it does, for people
 * @param code adds what it does, for the machine
 */
record Step(String text, Consumer<Code> code) {}
