package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One model of the portfolio.
 *
 * @param name its name, such as {@code MCXpcSmall}; also its root module's
 * @param spec the spec it is about, such as {@code Xpc}
 * @param cfg its {@code .cfg}
 * @param module its root module, beside the {@code .cfg}
 * @param moduleFolders where further modules are looked for
 * @param settings what the {@code .cfg} tells TLC
 * @param expectation what it must show
 */
public record Model(
    String name,
    String spec,
    Path cfg,
    Path module,
    List<Path> moduleFolders,
    Settings settings,
    Expectation expectation) {

  /** Copies the list, so that the record cannot change. */
  public Model {
    moduleFolders = List.copyOf(moduleFolders);
  }

  /** All modules that the model is made of. */
  public ModuleClosure closure() {
    return ModuleClosure.of(module, moduleFolders);
  }

  /** The hash of cfg and modules; see {@link TreeHash}. */
  public String hash() {
    return TreeHash.of(cfg, closure());
  }

  /** The ids of the properties in the model's modules. */
  public PropertyIds propertyIds() {
    return PropertyIds.of(closure());
  }

  /** The name of the {@code .cfg} file, as messages show it. */
  public String cfgName() {
    return cfg.getFileName().toString();
  }

  /** Every operator after INVARIANT and PROPERTY, in order. */
  public List<String> listed() {
    List<String> listed = new ArrayList<>(settings.invariants());
    listed.addAll(settings.properties());
    return listed;
  }
}
