package org.inglenook.modelchecking.engine.compiled;

/**
 * A part of a compiled action and all that follows it: assigns next values, goes on for each way in
 * which they can be had, and takes them back. At the end of the chain stands the frame's {@link
 * Frame#emit}.
 */
@FunctionalInterface
interface Effect {
  void run(Frame frame);
}
