package org.inglenook.nooks.recovery;

/** The default manager of Nooks: the kernel unloads a failed driver, without asking anybody. */
public final class DefaultManager implements RecoveryManager {
  @Override
  public boolean ready(int domain) {
    return true;
  }

  @Override
  public Policy policy(int domain) {
    return Policy.UNLOAD;
  }
}
