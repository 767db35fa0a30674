package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.XpcCalls;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every pointer parameter of every kernel interface, with everything that it must not be. The cases
 * follow from the interfaces: who adds a method adds its cases.
 */
class PointerParameterTest {
  private static final int NOWHERE = 0x1234;
  private static final int INSIDE = 4;

  private final List<Class<?>> interfaces = AnnotatedInterfaces.imports();

  private record Site(Class<?> type, Method method, int index) {
    Parameter parameter() {
      return method.getParameters()[index];
    }

    ObjectRef reference() {
      return parameter().getAnnotation(ObjectRef.class);
    }

    String name() {
      return "%s.%s(%s)".formatted(type.getSimpleName(), method.getName(), parameter().getName());
    }
  }

  /** Makes a wrong argument out of the right one, in a bed where the right one is right. */
  private interface Mistake {
    int wrong(WrapperBed bed, Site site, int right);
  }

  @Test
  void shouldFindTheInterfaces() {
    assertThat(interfaces).hasSizeGreaterThanOrEqualTo(7);
    assertThat(sites()).hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicTest> shouldLetAValidCallThroughToTheKernel() {
    return interfaces.stream()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .map(
            method ->
                dynamicTest(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                    () -> passes(method)));
  }

  private static void passes(Method method) {
    final WrapperBed bed = new WrapperBed();
    final Object wrapper = bed.imports(method.getDeclaringClass());
    final int[] arguments = new ValidArguments(bed).of(wrapper, method);

    bed.driverCalls(wrapper, method, arguments);

    assertThat(bed.fault()).isNull();
  }

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverForEveryWrongPointer() {
    return sites().stream()
        .flatMap(
            site ->
                wrong(site).entrySet().stream()
                    .map(
                        fault ->
                            dynamicTest(
                                site.name() + ": " + fault.getKey(),
                                () -> fails(site, fault.getValue()))));
  }

  private static void fails(Site site, Mistake fault) {
    final WrapperBed bed = new WrapperBed();
    final Object wrapper = bed.imports(site.type());
    final int[] arguments = new ValidArguments(bed).of(wrapper, site.method());
    final int wrong = fault.wrong(bed, site, arguments[site.index()]);
    arguments[site.index()] = wrong;
    bed.called().clear();

    final int result = bed.driverCalls(wrapper, site.method(), arguments);

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(bed.called()).as("the kernel is not called").isEmpty();
    final Fault found = bed.fault();
    assertThat(found.kind()).isEqualTo(Kind.BAD_PARAMETER);
    assertThat(found.domain()).isEqualTo(1);
    assertThat(found.address()).isEqualTo(wrong);
    assertThat(found.detail())
        .satisfiesAnyOf(
            detail -> assertThat(detail).contains(site.reference().value().at(wrong)),
            detail -> assertThat(detail).contains("=0x%x".formatted(wrong)));
  }

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverThatReleasesTwice() {
    return sites().stream()
        .filter(site -> site.reference().lifetime() == Lifetime.RELEASED)
        .map(site -> dynamicTest(site.name(), () -> failsTheSecondTime(site)));
  }

  private static void failsTheSecondTime(Site site) {
    final WrapperBed bed = new WrapperBed();
    final Object wrapper = bed.imports(site.type());
    final int[] arguments = new ValidArguments(bed).of(wrapper, site.method());

    bed.driverCalls(wrapper, site.method(), arguments);
    assertThat(bed.fault()).isNull();
    bed.driverCalls(wrapper, site.method(), arguments);

    assertThat(bed.fault().kind()).isEqualTo(Kind.BAD_PARAMETER);
    assertThat(bed.fault().address()).isEqualTo(arguments[site.index()]);
  }

  @TestFactory
  Stream<DynamicTest> shouldTakeNoObjectWhereThatIsAllowed() {
    return sites().stream()
        .filter(site -> site.reference().nullable())
        .map(site -> dynamicTest(site.name(), () -> takesNull(site)));
  }

  private static void takesNull(Site site) {
    final WrapperBed bed = new WrapperBed();
    final Object wrapper = bed.imports(site.type());
    final int[] arguments = new ValidArguments(bed).of(wrapper, site.method());
    arguments[site.index()] = 0;

    bed.driverCalls(wrapper, site.method(), arguments);

    assertThat(bed.fault()).isNull();
  }

  private List<Site> sites() {
    final List<Site> sites = new ArrayList<>();
    for (Class<?> type : interfaces) {
      for (Method method : type.getMethods()) {
        for (int i = 0; i < method.getParameterCount(); i++) {
          if (method.getParameters()[i].isAnnotationPresent(ObjectRef.class)) {
            sites.add(new Site(type, method, i));
          }
        }
      }
    }
    return sites;
  }

  private static Map<String, Mistake> wrong(Site site) {
    final Map<String, Mistake> wrong = new LinkedHashMap<>();
    if (site.reference().lifetime() == Lifetime.ALLOCATED) {
      wrong.put("has it already", PointerParameterTest::heldAlready);
      return wrong;
    }
    if (!site.reference().nullable()) {
      wrong.put("null", (bed, at, right) -> 0);
    }
    wrong.put("another driver's", PointerParameterTest::foreign);
    wrong.put("outside of memory", (bed, at, right) -> new ValidArguments(bed).nowhere());
    wrong.put("kernel data", (bed, at, right) -> bed.kernel().statics());
    wrong.put("freed", PointerParameterTest::freed);
    if (site.reference().value().place() == Place.KERNEL) {
      wrong.put("nothing there", (bed, at, right) -> NOWHERE);
      wrong.put("inside of the right one", (bed, at, right) -> right + INSIDE);
      wrong.put("of another type", PointerParameterTest::otherType);
    }
    return wrong;
  }

  private static int heldAlready(WrapperBed bed, Site site, int right) {
    bed.extension().add(site.reference().value(), right, 0);
    return right;
  }

  private static int foreign(WrapperBed bed, Site site, int right) {
    return new ValidArguments(bed).object(bed.other(), site.parameter(), 0);
  }

  private static int freed(WrapperBed bed, Site site, int right) {
    final ObjectType type = site.reference().value();
    if (type.place() != Place.KERNEL) {
      final int page = new ValidArguments(bed).page(bed.extension());
      bed.extension().revoke(page, 1);
      return page;
    }
    final int object = new ValidArguments(bed).object(bed.extension(), site.parameter(), 0);
    bed.extension().remove(bed.extension().find(type, object));
    return object;
  }

  private static int otherType(WrapperBed bed, Site site, int right) {
    final ObjectType other =
        site.reference().value() == ObjectType.TIMER ? ObjectType.SK_BUFF : ObjectType.TIMER;
    return new ValidArguments(bed).object(bed.extension(), other, 0);
  }
}
