package org.inglenook.nooks.wrapper.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.driver.EntryPoints;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An interface that says too little, or contradicts itself, is named when a driver is linked. */
class UnderivableTest {
  /** The interfaces of {@link BrokenInterfaces}, and what is said of them. */
  private static Map<String, String> reasons() {
    final Map<String, String> reasons = new TreeMap<>();
    reasons.put("LongParameter", "parameter cycles is no word");
    reasons.put("LongResult", "the result is no word");
    reasons.put("OwnerOfNothing", "@Owner, but no object is obtained or given back");
    reasons.put("OwnerIsNoObject", "@Owner on parameter irq, which is no object");
    reasons.put("TwoOwners", "more than one @Owner");
    reasons.put("PagesOfNothing", "@PageCount, but no pages are lent or taken back");
    reasons.put("ObjectAsPages", "parameter skb is an object and a number of pages");
    reasons.put("LendsNoObject", "@Lends on a result that is no object");
    reasons.put("LendsParameter", "pages of a parameter are taken back, and that only when it is");
    reasons.put("ObjectOfVoid", "@ObjectRef on a method without result");
    reasons.put("ResultWithoutLifetime", "the result outlives the call: say its lifetime");
    reasons.put("ResultReleased", "the result is released by the call");
    reasons.put("ResultWritable", "the driver may write all of the result, which is neither lent");
    reasons.put("ResultInDriver", "the kernel returns memory of the driver");
    reasons.put("BytesAllocated", "bytes in a page are not allocated: their object is");
    reasons.put("MemoryReleased", "memory is neither obtained nor released by an address");
    reasons.put("MemoryNullable", "memory of a driver is never absent: parameter address");
    reasons.put("RegistersForCall", "what is registered or withdrawn outlives the call");
    reasons.put("RegistersSilently", "@Registers on a method that does not say whether");
    reasons.put("ObtainsSilently", "an object is obtained by a method that does not say whether");
    reasons.put("DefersResult", "@Deferrable on a method whose caller waits for a result");
    reasons.put("KeptByKernel", "@Kept means nothing here: parameter dev");
    reasons.put("AtLeastOfKernel", "@AtLeast means nothing here");
    reasons.put("EntryReturnsNothing", "an entry point returns a word");
    reasons.put("EntryOfFour", "a crossing carries 3 words");
    reasons.put("EntryOwner", "@Owner means nothing here: parameter dev");
    reasons.put("EntryMemory", "the kernel passes memory of the driver: buffer");
    reasons.put("EntryNullable", "an object that may be absent cannot be passed: dev");
    reasons.put("EntryReleases", "a driver is lent what it is passed, for the call or for good");
    reasons.put("EntryHandsOverForCall", "what is handed over outlives the call: skb");
    reasons.put("EntryHandsOverNoPage", "pages go with what is handed over, and with nothing else");
    reasons.put("EntryHandsOverPages", "say where the page of what is handed over is: skb");
    reasons.put("EntryDefersTwo", "a deferred call carries one object");
    reasons.put("EntryResultSomewhere", "a result in memory of the driver is not there if it is");
    return reasons;
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseABrokenInterface() {
    return Arrays.stream(BrokenInterfaces.class.getDeclaredClasses())
        .map(type -> dynamicTest(type.getSimpleName(), () -> refused(type)));
  }

  private static void refused(Class<?> type) {
    final String reason = reasons().get(type.getSimpleName());

    assertThat(reason).as("what is said of it").isNotNull();
    assertThatThrownBy(() -> derive(type, HandWritten.nothing(type)))
        .isInstanceOf(UnderivableException.class)
        .hasMessageContaining("cannot derive a wrapper: method=%s.", type.getSimpleName())
        .hasMessageContaining(", reason=" + reason);
  }

  private static Derived derive(Class<?> type, HandWritten hand) {
    return type.isAnnotationPresent(EntryPoints.class)
        ? Derivation.exports(type, hand, NoSteps.class)
        : Derivation.imports(type, hand, NoSteps.class);
  }

  @Test
  void shouldKnowEveryBrokenInterface() {
    assertThat(Arrays.stream(BrokenInterfaces.class.getDeclaredClasses()))
        .hasSize(reasons().size());
  }

  @Test
  void shouldTakeABodyForWhatCannotBeDerived() {
    final Class<?> type = BrokenInterfaces.ResultWritable.class;

    final Derived derived = derive(type, HandWritten.bodies(type, WholeBody.class));

    assertThat(derived.count(Origin.BY_HAND)).isEqualTo(1);
    assertThat(derived.describe()).isEqualTo("ResultWritable.get(): by hand\n    WholeBody.get\n");
  }

  @Test
  void shouldRefuseABodyOfNoMethod() {
    final Class<?> type = BrokenInterfaces.ResultWritable.class;

    assertThatThrownBy(() -> derive(type, HandWritten.bodies(type, StrayBody.class)))
        .isInstanceOf(UnderivableException.class)
        .hasMessageContaining("method=StrayBody.take, reason=this body belongs to no method of ");
    assertThatThrownBy(() -> derive(type, HandWritten.bodies(type, LongBody.class)))
        .isInstanceOf(UnderivableException.class)
        .hasMessageContaining("method=LongBody.get, reason=this body belongs to no method of ");
  }

  @Test
  void shouldRefuseABodyThatRunsWhenTheKernelDoesNotAnswer() {
    final Class<?> type = BrokenInterfaces.ResultWritable.class;

    assertThatThrownBy(() -> derive(type, HandWritten.bodies(type, UnansweredBody.class)))
        .isInstanceOf(UnderivableException.class)
        .hasMessageContaining("reason=the kernel always answers");
  }

  @Test
  void shouldRefuseARoutineOfNoMethodOrOfOneThatWaits() {
    final Class<?> type = BrokenInterfaces.ResultWritable.class;

    assertThatThrownBy(() -> derive(type, HandWritten.bodies(type, WholeBody.class, "take")))
        .hasMessage("routine of no method: interface=ResultWritable, routine=take");
  }

  /** Stands for the runtime: nothing that is broken gets as far as calling it. */
  private static final class NoSteps {}

  @SuppressWarnings("unused")
  private static final class WholeBody {
    @Instead
    int get() {
      return 0;
    }
  }

  @SuppressWarnings("unused")
  private static final class StrayBody {
    @Before
    void take(int object) {}
  }

  @SuppressWarnings("unused")
  private static final class UnansweredBody {
    @Before(unanswered = true)
    void get() {}
  }

  @SuppressWarnings("unused")
  private static final class LongBody {
    @Instead
    long get() {
      return 0;
    }
  }
}
