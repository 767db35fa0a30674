package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import java.util.Arrays;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** A driver that works is unloaded because somebody wants it gone. */
class UnloadingTest {
  private static final int ALLOCATES_AN_INTERFACE_MORE = 58;

  private final OnDemand fault = new OnDemand();
  private final RecoveryStory story =
      new RecoveryStory(RecoveryOptions.standard(), fault, Trace.OFF);
  private final Isolation isolation = story.isolation();

  @Test
  void shouldBringADriverBackThatFailsWhileItIsUnloaded() {
    Module module = story.module();
    fault.arm();

    assertThat(isolation.unload(module)).isFalse();

    assertThat(isolation.recoveryService().drivers(DOMAIN)).hasSize(1);
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(isolation.unload(story.module())).isTrue();
  }

  @Test
  void shouldRunWhatIsDeferredBeforeTheDriverGoes() {
    Testbed bed = new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    Isolation other = new Isolation(bed.kernel());
    Module without = other.load(Misbehaving.class, FaultPoint.NEVER);
    Xpc xpc = other.nooks().xpc();
    assertThat(xpc.deferred().deferDriverCall(0, DOMAIN, 70)).isEqualTo(Refusal.NONE);

    assertThat(other.unload(without)).as("it has no device, so that nobody crosses").isTrue();

    assertThat(xpc.state().queued(DOMAIN, XpcState.TO_DRIVER)).isZero();
  }

  @Test
  void shouldReleaseInterfacesThatWereNeverRegistered() {
    Extension extension = isolation.recovery().driver(DOMAIN).extension();
    story.does(ALLOCATES_AN_INTERFACE_MORE);
    assertThat(owned(extension, ObjectType.NET_DEVICE)).isEqualTo(2);

    assertThat(isolation.unload(story.module())).isTrue();

    assertThat(Arrays.stream(ObjectType.values()).filter(each -> owned(extension, each) > 0))
        .isEmpty();
  }

  private static int owned(Extension extension, ObjectType type) {
    return extension.objects().owned(KernelTypes.id(type)).length;
  }
}
