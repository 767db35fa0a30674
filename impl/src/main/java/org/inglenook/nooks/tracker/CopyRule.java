package org.inglenook.nooks.tracker;

/** How a driver gets at objects of a type. */
public enum CopyRule {
  /** By a version in its own domain, which is copied in and out: value and result. */
  VALUE_RESULT,
  /** By the kernel's address, which is checked and never followed by the driver's stores. */
  CHECKED
}
