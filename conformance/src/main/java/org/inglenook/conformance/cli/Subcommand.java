package org.inglenook.conformance.cli;

import java.util.concurrent.Callable;

/**
 * A sub-command of {@code inglenook}: a class with a no-argument constructor, picocli's
 * {@code @Command} and an entry in {@code META-INF/services}.
 *
 * <p>{@link #call} returns {@link Exit#HOLDS} or {@link Exit#VIOLATED}; unusable input or
 * environment is a thrown {@link org.inglenook.modelchecking.BadInputException}.
 */
public interface Subcommand extends Callable<Integer> {}
