package org.inglenook.conformance.toy;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/** The door in simulated memory: bit 0 of word 0 says open, the rest who is inside. */
public class Door {
  private static final int STATE = 0;
  private static final int ALARMS = 4;
  private static final int INTENT = 8;

  protected final PhysicalMemory memory;
  private final int room;

  public Door(PhysicalMemory memory, int room) {
    this.memory = memory;
    this.room = room;
  }

  @Action("Door!Open")
  public Refusal open() {
    return isOpen() ? Refusal.NOT_CACHED : set(state() | 1);
  }

  @Action("Door!Close")
  public Refusal close() {
    return isOpen() ? set(state() & ~1) : Refusal.NOT_CACHED;
  }

  @Action("Door!Enter")
  public Refusal enter(int person) {
    if (!isOpen() || isInside(person) || (room == 1 && state() >> 1 != 0)) {
      return Refusal.NOT_PRESENT;
    }
    return set(state() | 2 << person);
  }

  @Action("Door!Leave")
  public Refusal leave(int person) {
    return isInside(person) && isOpen() ? set(state() & ~(2 << person)) : Refusal.NOT_PRESENT;
  }

  /** Two words change: an intent makes that one step. */
  @Action("Door!Alarm")
  public Refusal alarm() {
    memory.store32(INTENT, 1);
    settle();
    return Refusal.NONE;
  }

  public void settle() {
    if (memory.load32(INTENT) == 1) {
      memory.store32(STATE, 1);
      memory.store32(INTENT, 2);
    }
    if (memory.load32(INTENT) == 2) {
      memory.store32(ALARMS, 1);
      memory.store32(INTENT, 0);
    }
  }

  public boolean isOpen() {
    return memory.load32(INTENT) != 0 || (state() & 1) != 0;
  }

  public boolean isInside(int person) {
    return memory.load32(INTENT) == 0 && (state() & 2 << person) != 0;
  }

  public int alarms() {
    return memory.load32(INTENT) != 0 ? 1 : memory.load32(ALARMS);
  }

  protected int state() {
    return memory.load32(STATE);
  }

  protected Refusal set(int state) {
    memory.store32(STATE, state);
    return Refusal.NONE;
  }
}
