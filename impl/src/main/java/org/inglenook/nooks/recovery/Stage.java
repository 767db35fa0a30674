package org.inglenook.nooks.recovery;

/** The stages of recovery, in the order of SOSP 2003, section 4.5. */
public enum Stage {
  DETECTED("failure detected, driver suspended"),
  INTERRUPTS_DISABLED("interrupts of its device disabled"),
  AGENT("recovery agent asked: restart"),
  UNWOUND("tasks unwound, deferred calls cancelled"),
  RELEASED("kernel resources released"),
  UNLOADED("driver unloaded"),
  RELOADED("clean image loaded and initialised"),
  DEVICE_RELEASED("what the device could reach released"),
  SERVING("interface up, interrupts enabled"),
  GIVEN_UP("given up: driver does not come back");

  private final String sentence;

  Stage(String sentence) {
    this.sentence = sentence;
  }

  /** Returns what has happened, for people. */
  public String sentence() {
    return sentence;
  }
}
