package org.inglenook.conformance.plain;

import java.util.Map;
import java.util.TreeMap;

/** The door of the toy spec as a plain object; tests break it by overriding. */
class PlainDoor {
  protected final Map<String, Boolean> inside = new TreeMap<>();
  protected boolean open;
  protected int alarms;

  PlainDoor() {
    inside.put("ann", false);
    inside.put("bob", false);
  }

  @Takes("Open")
  boolean open() {
    boolean was = open;
    open = true;
    return !was;
  }

  @Takes("Close")
  void close() {
    if (!open) {
      throw new IllegalStateException("closed already");
    }
    open = false;
  }

  @Takes("Enter")
  boolean enter(String person) {
    if (!open || inside.containsValue(true)) {
      return false;
    }
    inside.put(person, true);
    return true;
  }

  @Takes("Leave")
  boolean leave(String person) {
    return open && inside.replace(person, true, false);
  }

  @Takes("Alarm")
  void alarm() {
    alarms++;
    open = true;
    inside.replaceAll((person, was) -> false);
  }

  @Shows("inside")
  Map<String, Boolean> inside() {
    return inside;
  }

  @Shows("open")
  boolean isOpen() {
    return open;
  }

  @Shows("alarms")
  int alarms() {
    return alarms;
  }
}
