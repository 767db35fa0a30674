package org.inglenook.fault.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.inglenook.driver.load.CodePatch;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;

/**
 * The faults of one driver that change its code. As in the published injector a place is looked for
 * from a random instruction on to the end of the method, and given up if there is none.
 */
public final class CodeFaults implements CodePatch {
  private final SortedMap<Integer, FaultSpec> specs;

  /** Changes code as {@code specs} say, each under the number of its place. */
  public CodeFaults(SortedMap<Integer, FaultSpec> specs) {
    this.specs = specs;
  }

  @Override
  public String key() {
    return specs.entrySet().stream()
        .map(
            each ->
                "%d=%s/%d/%d"
                    .formatted(
                        each.getKey(),
                        each.getValue().type().word(),
                        each.getValue().place(),
                        each.getValue().choice()))
        .collect(Collectors.joining("+"));
  }

  @Override
  public List<Change> changes(ClassNode driver) {
    final Text text = new Text(driver);
    final List<Change> changes = new ArrayList<>();
    specs.forEach((number, spec) -> change(text, number, spec).ifPresent(changes::add));
    return changes;
  }

  private static Optional<Change> change(Text text, int number, FaultSpec spec) {
    final Operator operator = Operator.of(spec.type());
    final boolean exact =
        spec.type() == FaultType.DIRECT_FLIP || spec.type() == FaultType.DIRECT_NOP;
    final List<Site> sites = text.from(spec.place() % text.size());
    for (Site site : exact ? sites.subList(0, Math.min(1, sites.size())) : sites) {
      final InsnList instead = operator.instead(site, spec);
      if (instead != null) {
        final boolean illegal = !Verification.verifies(site, instead);
        return Optional.of(
            new Change(number, site.method(), site.at(), instead, illegal, describe(site)));
      }
    }
    return Optional.empty();
  }

  private static String describe(Site site) {
    final String opcode = String.valueOf(site.opcode());
    return "%s.%s:%d opcode %s"
        .formatted(
            site.owner().name.replaceAll("^.*/", ""), site.method().name, line(site.at()), opcode);
  }

  private static int line(AbstractInsnNode at) {
    for (AbstractInsnNode i = at; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }
}
