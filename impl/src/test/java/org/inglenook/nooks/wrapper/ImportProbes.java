package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.inglenook.driver.Deferrable;
import org.inglenook.driver.Errno;
import org.inglenook.driver.Lends;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Registers;
import org.inglenook.driver.Withdraws;

/**
 * Everything that the wrapper of a method has to do that drivers call. It follows from the
 * annotations of the method: who adds one adds its probes.
 */
final class ImportProbes {
  private static final int WORD = 0x0BADCAFE;

  private final Method method;
  private final List<PointerSite> sites;
  private final List<Probe> probes = new ArrayList<>();

  private ImportProbes(Method method) {
    this.method = method;
    sites = PointerSite.of(method);
  }

  static List<Probe> of(Method method) {
    return new ImportProbes(method).probes();
  }

  private List<Probe> probes() {
    add("a valid call reaches the kernel", this::reaches);
    each(PointerSite::isReleased, "is no longer the driver's", this::released);
    each(
        site -> site.parameter().isAnnotationPresent(Registers.class),
        "registers",
        NotedProbes::registers);
    each(
        site -> site.parameter().isAnnotationPresent(Withdraws.class),
        "withdraws",
        NotedProbes::withdraws);
    each(PointerSite::isObtained, "is obtained", this::obtained);
    each(
        site -> site.isReleased() && isRegistered(site.type()),
        "registered",
        NotedProbes::notWithdrawn);
    each(site -> site.isReleased() && has(Owner.class), "of another owner", this::otherOwner);
    each(site -> site.isReleased() && has(PageCount.class), "other pages", NotedProbes::otherPages);
    each(
        site -> site.isReleased() && ObjectType.DEVICE.includes(site.type()),
        "owns something",
        NotedProbes::ownsSomething);
    each(this::isCopied, "is passed by value and result", this::valueAndResult);
    if (givesObject()) {
      add("gives the driver the result", this::gives);
      add("gives the driver nothing", this::givesNothing);
    }
    sites.forEach(site -> probes.addAll(WrongPointers.of(site)));
    return probes;
  }

  private void add(String name, Consumer<WrapperBed> judge) {
    probes.add(
        new Probe(
            "%s.%s: %s"
                .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), name),
            judge));
  }

  private interface SiteJudge {
    void judge(PointerSite site, ImportCall call);
  }

  private void each(Predicate<PointerSite> which, String name, SiteJudge judge) {
    for (PointerSite site : sites) {
      if (which.test(site)) {
        probes.add(
            new Probe(
                site.name() + ": " + name, bed -> judge.judge(site, new ImportCall(bed, method))));
      }
    }
  }

  private boolean has(Class<? extends Annotation> annotation) {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
  }

  private boolean isRegistered(ObjectType type) {
    return Arrays.stream(method.getDeclaringClass().getMethods())
        .flatMap(each -> PointerSite.of(each).stream())
        .anyMatch(
            site -> site.type() == type && site.parameter().isAnnotationPresent(Registers.class));
  }

  private boolean givesObject() {
    final ObjectRef result = method.getAnnotation(ObjectRef.class);
    return result != null
        && result.value().place() == Place.KERNEL
        && !method.getName().matches("kmalloc|mapRegisters");
  }

  private void reaches(WrapperBed bed) {
    final ImportCall call = new ImportCall(bed, method);
    final List<Integer> expected = new ArrayList<>();
    for (int argument : call.arguments) {
      expected.add(argument);
    }
    for (PointerSite site : sites) {
      if (site.isKernelObject() && !site.isObtained()) {
        expected.set(site.index(), call.object(site));
      }
    }

    call.runs();

    if (!method.isAnnotationPresent(Deferrable.class)
        && !method.getName().matches("kmalloc|kfree")) {
      assertThat(bed.called()).containsExactly(method.getName());
      assertThat(bed.passed()).isEqualTo(expected);
    }
    for (PointerSite site : sites) {
      if (site.isKernelObject() && !site.isReleased() && !site.isObtained()) {
        assertThat(call.has(site, expected.get(site.index()))).isTrue();
      }
    }
  }

  private void released(PointerSite site, ImportCall call) {
    if (method.getName().equals("kfree")) {
      return; // A block of the driver's own heap is no object of the kernel.
    }
    final int object = call.object(site);
    final Lends lends = site.parameter().getAnnotation(Lends.class);
    final int page = lends == null ? 0 : page(call, object, lends);

    call.runs();

    assertThat(call.has(site, object)).isFalse();
    assertThat(lends != null && call.bed.holdings().holdsPage(page)).isFalse();
  }

  private static int page(ImportCall call, int object, Lends lends) {
    return lends.at() == Lends.ITSELF
        ? object
        : call.bed.kernel().memory().load(object + lends.at());
  }

  private void obtained(PointerSite site, ImportCall call) {
    final int object = call.arguments[site.index()];
    call.bed.behave(() -> Errno.EBUSY);
    call.runs();
    assertThat(call.has(site, object)).isFalse();
    call.bed.behave(() -> 0);
    call.runs();

    assertThat(call.has(site, object)).isTrue();
    assertThat(call.extra(site, object)).isEqualTo(has(Owner.class) ? owner(call) : 0);
  }

  private int owner(ImportCall call) {
    return call.object(ownerSite());
  }

  private PointerSite ownerSite() {
    return sites.stream()
        .filter(site -> site.parameter().isAnnotationPresent(Owner.class))
        .findFirst()
        .orElseThrow();
  }

  private void otherOwner(PointerSite site, ImportCall call) {
    call.note(site, owner(call) + 4);

    call.fails(" of another ");
  }

  private boolean isCopied(PointerSite site) {
    return site.isKernelObject()
        && !site.isReleased()
        && (site.type() == ObjectType.NET_DEVICE || site.type() == ObjectType.DEVICE);
  }

  /** The kernel sees what the driver wrote, and the driver sees what the kernel wrote. */
  private void valueAndResult(PointerSite site, ImportCall call) {
    if (method.isAnnotationPresent(Deferrable.class) && site.method().getName().equals("netifRx")) {
      return; // A deferred call carries one object, and this is not it.
    }
    final var memory = call.bed.kernel().machine().memory();
    final int copy = call.arguments[site.index()];
    final int object = call.object(site);
    assertThat(copy).isNotEqualTo(object);
    final int[] seen = new int[1];
    call.bed.behave(
        () -> {
          seen[0] = memory.load32(object + NetDeviceLayout.ADDRESS_LOW);
          memory.store32(object + NetDeviceLayout.MTU, WORD);
          return 0;
        });
    memory.store32(copy + NetDeviceLayout.ADDRESS_LOW, WORD);

    call.runs();

    assertThat(seen[0]).isEqualTo(WORD);
    assertThat(memory.load32(copy + NetDeviceLayout.MTU)).isEqualTo(WORD);
  }

  private void gives(WrapperBed bed) {
    final ImportCall call = new ImportCall(bed, method);
    final ObjectType type = method.getAnnotation(ObjectRef.class).value();
    final Lends lends = method.getAnnotation(Lends.class);
    final ValidArguments valid = new ValidArguments(bed);
    final int object =
        lends == null || lends.at() != Lends.ITSELF ? valid.bare(type) : valid.bare();
    bed.behave(() -> object);

    final int copy = call.runs();

    assertThat(bed.holdings().find(type, copy)).isEqualTo(object);
    if (lends != null) {
      assertThat(bed.holdings().holdsPage(page(call, object, lends))).isTrue();
      assertThat(bed.holdings().extra(type, object)).isEqualTo(1);
    } else if (has(Owner.class)) {
      assertThat(bed.holdings().extra(type, object)).isEqualTo(owner(call));
    }
  }

  private void givesNothing(WrapperBed bed) {
    final ImportCall call = new ImportCall(bed, method);
    final int tracked = bed.tracked();

    assertThat(call.runs()).isZero();

    assertThat(bed.tracked()).isEqualTo(tracked);
  }
}
