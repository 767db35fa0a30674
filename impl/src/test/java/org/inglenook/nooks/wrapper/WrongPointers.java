package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.nooks.xpc.Fault.Kind;

/** Everything that a pointer parameter must not be, and what has to come of it. */
final class WrongPointers {
  private static final int NOTHING_THERE = 0x1234;
  private static final int INSIDE = 4;

  /** What is said of such a pointer, and not of something else that is wrong because of it. */
  private static final String SAID =
      "(not a [A-Z_]+ of this driver|free of what is no block|netif_rx of what is no packet of this"
          + " driver|.* obtained twice|.* in a page of others|.* outside of memory): .*";

  /** Makes a wrong argument where {@code right} would be right. */
  private interface Mistake {
    int wrong(WrapperBed bed, int right);
  }

  private final PointerSite site;
  private final List<Probe> probes = new ArrayList<>();

  private WrongPointers(PointerSite site) {
    this.site = site;
  }

  static List<Probe> of(PointerSite site) {
    return new WrongPointers(site).probes();
  }

  private List<Probe> probes() {
    if (site.isObtained()) {
      add("has it already", this::heldAlready);
      return probes;
    }
    if (site.reference().nullable()) {
      probes.add(new Probe(site.name() + ": no object", this::takesNull));
    } else {
      add("null", (bed, right) -> 0);
    }
    add("another driver's", this::foreign);
    add("outside of memory", (bed, right) -> new ValidArguments(bed).nowhere());
    add("kernel data", (bed, right) -> bed.kernel().statics());
    add("freed", this::freed);
    if (site.isKernelObject()) {
      add("nothing there", (bed, right) -> NOTHING_THERE);
      add("inside of the right one", (bed, right) -> right + INSIDE);
      add("of another type", this::otherType);
    }
    if (site.isReleased()) {
      probes.add(new Probe(site.name() + ": released twice", this::failsTheSecondTime));
    }
    return probes;
  }

  private void add(String name, Mistake mistake) {
    probes.add(new Probe(site.name() + ": " + name, bed -> fails(bed, mistake)));
  }

  private void fails(WrapperBed bed, Mistake mistake) {
    final ImportCall call = new ImportCall(bed, site.method());
    final int wrong = mistake.wrong(bed, call.arguments[site.index()]);
    call.arguments[site.index()] = wrong;

    call.run();

    assertThat(bed.called()).as("the kernel is not called").isEmpty();
    final Fault found = bed.fault();
    assertThat(found).isNotNull();
    assertThat(found.kind()).isEqualTo(Kind.BAD_PARAMETER);
    assertThat(found.domain()).isEqualTo(1);
    assertThat(found.address()).isEqualTo(wrong);
    assertThat(found.detail())
        .satisfiesAnyOf(
            detail -> assertThat(detail).contains(site.type().at(wrong)),
            detail -> assertThat(detail).contains("=0x%x".formatted(wrong)));
    assertThat(found.detail()).matches(SAID);
  }

  private void failsTheSecondTime(WrapperBed bed) {
    final ImportCall call = new ImportCall(bed, site.method());
    call.runs();
    bed.called().clear();

    call.fails("");

    assertThat(bed.fault().address()).isEqualTo(call.arguments[site.index()]);
  }

  private void takesNull(WrapperBed bed) {
    final ImportCall call = new ImportCall(bed, site.method());
    call.arguments[site.index()] = 0;

    call.runs();
  }

  private int heldAlready(WrapperBed bed, int right) {
    bed.holdings().add(site.type(), right, 0);
    return right;
  }

  private int foreign(WrapperBed bed, int right) {
    return new ValidArguments(bed).object(bed.other(), site.parameter(), 0);
  }

  private int freed(WrapperBed bed, int right) {
    if (!site.isKernelObject()) {
      final int page = new ValidArguments(bed).page(bed.holdings());
      bed.holdings().revoke(page, 1);
      return page;
    }
    final int copy = new ValidArguments(bed).object(bed.holdings(), site.parameter(), 0);
    bed.holdings().remove(bed.holdings().find(site.type(), copy));
    return copy;
  }

  private int otherType(WrapperBed bed, int right) {
    final ObjectType other =
        site.type() == ObjectType.TIMER ? ObjectType.SK_BUFF : ObjectType.TIMER;
    return new ValidArguments(bed).object(bed.holdings(), other, 0);
  }
}
