package org.inglenook.nooks.wrapper.derive;

import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.inglenook.driver.AtLeast;
import org.inglenook.driver.Deferrable;
import org.inglenook.driver.Errno;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.nooks.xpc.DriverEntry;
import org.objectweb.asm.Label;

/**
 * What the wrapper of an entry point does that the kernel calls: refuse when the driver is not
 * there; what was written by hand, which can come first; pass objects in; defer, or cross; see what
 * became of the objects passed; judge the result.
 *
 * <p>Locals: the parameters as the kernel gave them; the same as the driver gets them; the result;
 * whether the driver has kept what it had to keep.
 */
final class ExportSteps {
  /** Arguments that a crossing carries. */
  static final int MOST_PARAMETERS = 3;

  private final HandWritten hand;
  private final MethodRule rule;
  private final int routine;
  private final int result;
  private final int kept;
  private final List<Step> steps = new ArrayList<>();

  private ExportSteps(HandWritten hand, MethodRule rule, int routine) {
    this.hand = hand;
    this.rule = rule;
    this.routine = routine;
    result = 2 * rule.parameters().size() + 1;
    kept = result + 1;
  }

  /** Returns the steps of {@code rule}, whose deferred calls have number {@code routine}. */
  static List<Step> of(HandWritten hand, MethodRule rule, int routine) {
    return new ExportSteps(hand, rule, routine).steps();
  }

  private List<Step> steps() {
    final Optional<Method> body = hand.before(rule);
    final Optional<Method> unanswered = body.filter(HandWritten::isUnanswered);
    unanswered.ifPresent(this::before);
    refuse();
    body.filter(each -> unanswered.isEmpty()).ifPresent(this::before);
    if (rule.has(Deferrable.class)) {
      defer(rule.parameters().get(0));
    }
    rule.parameters().forEach(this::pass);
    call();
    each(parameter -> parameter.has(Kept.class), this::keep);
    for (int i = rule.parameters().size() - 1; i >= 0; i--) {
      out(rule.parameters().get(i));
    }
    each(parameter -> parameter.has(HandedOver.class), this::settle);
    judge();
    add("return result", code -> code.load(result).returnNumber());
    return steps;
  }

  private void each(Predicate<ParameterRule> which, Consumer<ParameterRule> what) {
    rule.parameters().stream().filter(which).forEach(what);
  }

  private void add(String text, Consumer<Code> code) {
    steps.add(new Step(text, code));
  }

  private void refuse() {
    refuseUnless("the driver answers", code -> code.runtime().run("answers"));
    each(
        parameter -> parameter.has(HandedOver.class),
        parameter ->
            refuseUnless(
                "there is room to track one more " + parameter.type(),
                code -> code.runtime().type(parameter.type()).run("hasRoom")));
  }

  private void refuseUnless(String condition, Consumer<Code> holds) {
    final int refused = refused();
    add(
        "return %d unless %s".formatted(refused, condition),
        code -> {
          final Label otherwise = new Label();
          holds.accept(code);
          code.jump(IFNE, otherwise);
          code.number(refused).returnNumber();
          code.label(otherwise);
        });
  }

  private int refused() {
    final Optional<ParameterRule> handed = rule.parameter(HandedOver.class);
    final int refused = handed.isEmpty() ? Errno.EIO : handed.get().get(HandedOver.class).refused();
    return rule.has(AtLeast.class) ? Math.max(rule.get(AtLeast.class).value(), refused) : refused;
  }

  private void before(Method body) {
    add(
        "by hand: %s.%s".formatted(body.getDeclaringClass().getSimpleName(), body.getName()),
        code -> {
          code.field(Code.BODIES, body.getDeclaringClass());
          rule.parameters().forEach(parameter -> code.load(parameter.local()));
          code.invoke(body);
        });
  }

  private void defer(ParameterRule parameter) {
    add(
        "queue the call for the next crossing and return 0, if there is room",
        code -> {
          final Label atOnce = new Label();
          code.runtime().number(routine).type(parameter.type()).load(parameter.local());
          code.run("defer").jump(IFEQ, atOnce);
          code.number(0).returnNumber();
          code.label(atOnce);
        });
  }

  private void pass(ParameterRule parameter) {
    final String name = parameter.name();
    if (!parameter.isObject()) {
      steps.add(new Step("", code -> code.load(parameter.local()).store(copy(parameter))));
    } else if (parameter.has(HandedOver.class)) {
      final int at = parameter.get(Lends.class).at();
      add(
          "%s: a %s of this driver from now on; grant the page at its word %d"
              .formatted(name, parameter.type(), at),
          code -> on(code, parameter).number(at).run("handOverPageAt").store(copy(parameter)));
    } else if (parameter.lifetime() == Lifetime.SEMANTIC) {
      add(
          "%s: a %s of this driver from now on".formatted(name, parameter.type()),
          code -> on(code, parameter).run("give").store(copy(parameter)));
    } else {
      add(
          "%s: a %s of this driver during the call; copy in".formatted(name, parameter.type()),
          code -> on(code, parameter).run("in").store(copy(parameter)));
    }
  }

  private void call() {
    add(
        "result = cross into driver." + rule.signature(),
        code -> {
          code.runtime().field(WrapperWriter.entry(rule), DriverEntry.class);
          for (int i = 0; i < MOST_PARAMETERS; i++) {
            if (i < rule.parameters().size()) {
              code.load(copy(rule.parameters().get(i)));
            } else {
              code.number(0);
            }
          }
          code.run("call").store(result);
        });
  }

  private void keep(ParameterRule parameter) {
    add(
        "%s: fail the driver unless it is still there".formatted(parameter.name()),
        code -> on(code, parameter).run("keeps").store(kept));
  }

  private void out(ParameterRule parameter) {
    if (parameter.isObject() && parameter.lifetime() == Lifetime.CALL) {
      add(
          parameter.name() + ": copy out what the driver wrote, unless it has failed",
          code -> code.runtime().run("out"));
    }
  }

  private void settle(ParameterRule parameter) {
    final int at = parameter.get(Lends.class).at();
    add(
        "%s: taken, if the result is 0 or the driver has failed; result is 0 then"
            .formatted(parameter.name()),
        code -> {
          on(code, parameter).number(at);
          if (rule.parameter(Kept.class).isPresent()) {
            code.load(kept);
          } else {
            code.number(1);
          }
          code.load(result).run("settlePageAt").store(result);
        });
    add(
        "%s: otherwise fail the driver unless it still has it; revoke the page at its word %d"
            .formatted(parameter.name(), at),
        code -> {});
  }

  private void judge() {
    if (rule.parameter(Kept.class).isPresent() && rule.parameter(HandedOver.class).isEmpty()) {
      add(
          "result = ENODEV, if something is not there any more",
          code -> code.runtime().load(kept).load(result).run("unlessGone").store(result));
    }
    if (rule.returnsObject()) {
      final ObjectType type = rule.get(ObjectRef.class).value();
      final boolean kernel = type.place() == Place.KERNEL;
      add(
          kernel
              ? "result = ENODEV, unless an error or a %s of this driver".formatted(type)
              : "result = 0, unless %s in memory of this driver".formatted(type),
          code ->
              code.runtime()
                  .type(type)
                  .load(result)
                  .run(kernel ? "returned" : "ownMemory")
                  .store(result));
    }
    if (rule.has(AtLeast.class)) {
      final int least = rule.get(AtLeast.class).value();
      add(
          "result = %d, if it is less".formatted(least),
          code -> code.number(least).load(result).max().store(result));
    }
  }

  private static Code on(Code code, ParameterRule parameter) {
    return code.runtime().type(parameter.type()).load(parameter.local());
  }

  private int copy(ParameterRule parameter) {
    return parameter.local() + rule.parameters().size();
  }
}
