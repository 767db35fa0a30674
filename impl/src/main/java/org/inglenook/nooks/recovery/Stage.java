package org.inglenook.nooks.recovery;

/**
 * How far the recovery of a driver is: the stages of SOSP 2003, section 4.5, in their order, and
 * the states before and after. The driver executes while it serves, and from the moment on when a
 * clean image is loaded.
 */
public enum Stage {
  DETECTED(1, "failure detected, driver suspended"),
  INTERRUPTS_DISABLED(2, "interrupts of its device disabled"),
  AGENT(3, "recovery agent asked"),
  UNWOUND(4, "tasks unwound, deferred calls cancelled"),
  RELEASED(5, "kernel resources released"),
  UNLOADED(6, "driver unloaded"),
  RELOADED(8, "clean image loaded"),
  STARTED(9, "driver has found and reset its device"),
  DEVICE_RELEASED(10, "what the device could reach released"),
  SERVING(0, "device serves again, interrupts enabled"),
  GIVEN_UP(7, "given up: driver does not come back");

  private final int code;
  private final String sentence;

  Stage(int code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** Returns the number of this stage in {@link RecoveryLayout}; 0 is that of a driver at boot. */
  int code() {
    return code;
  }

  static Stage of(int code) {
    for (Stage stage : values()) {
      if (stage.code == code) {
        return stage;
      }
    }
    throw new IllegalStateException("no such stage: code=" + code);
  }

  /** Returns whether a driver may execute in this stage. */
  public boolean alive() {
    return this == SERVING || this == RELOADED || this == STARTED || this == DEVICE_RELEASED;
  }

  /** Returns whether tasks may still have to be unwound from the failed driver. */
  boolean failed() {
    return this == DETECTED || this == INTERRUPTS_DISABLED || this == AGENT;
  }

  /** Returns what has happened, for people. */
  public String sentence() {
    return sentence;
  }
}
