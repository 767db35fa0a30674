package org.inglenook.scenario;

import java.util.Optional;
import org.inglenook.kernel.Module;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/** The driver of a run as it was loaded first; none before. */
final class LoadedModule implements Stateful {
  private Optional<Module> module = Optional.empty();

  void set(Module loaded) {
    module = Optional.of(loaded);
  }

  Optional<Module> get() {
    return module;
  }

  @Override
  public Object save() {
    return module;
  }

  @Override
  public void restore(Object saved) {
    module = ((Optional<?>) saved).map(Module.class::cast);
  }

  @Override
  public void hash(Hasher hasher) {
    module.ifPresent(each -> hasher.add(each.address()).add(each.handle()));
  }
}
