package org.inglenook.nooks.wrapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.wrapper.Holdings.Holding;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The objects that the calls of one task into one driver were passed, newest last. An object that
 * the driver did not have is its own only until the call is over (lifetime rule 1 of Nooks).
 */
final class ObjectsInUse implements Stateful {
  private static final int DEPTH_AT_FIRST = 16;

  private ObjectType[] types = new ObjectType[DEPTH_AT_FIRST];
  private int[] objects = new int[DEPTH_AT_FIRST];
  private boolean[] lent = new boolean[DEPTH_AT_FIRST];
  private int depth;

  /**
   * A call passes an object.
   *
   * @param forCall whether the driver has it for this call only
   */
  void push(ObjectType type, int object, boolean forCall) {
    if (depth == types.length) {
      types = Arrays.copyOf(types, 2 * depth);
      objects = Arrays.copyOf(objects, 2 * depth);
      lent = Arrays.copyOf(lent, 2 * depth);
    }
    types[depth] = type;
    objects[depth] = object;
    lent[depth] = forCall;
    depth++;
  }

  /**
   * The call that passed the newest object is over: what was lent for it goes from {@code held}.
   */
  void pop(Holdings held) {
    depth--;
    if (lent[depth]) {
      held.remove(types[depth], objects[depth]);
    }
  }

  @Override
  public Object save() {
    final List<Holding> all = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      all.add(new Holding(types[i], objects[i], lent[i] ? 1 : 0));
    }
    return all;
  }

  @Override
  public void restore(Object saved) {
    depth = 0;
    for (Object each : (List<?>) saved) {
      final Holding entry = (Holding) each;
      push(entry.type(), entry.address(), entry.extra() != 0);
    }
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(depth);
    for (int i = 0; i < depth; i++) {
      hasher.add(types[i].name().hashCode()).add(objects[i]).add(lent[i]);
    }
  }
}
