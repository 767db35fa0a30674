package org.inglenook.fault;

import java.util.List;
import org.inglenook.sim.Rng;

/**
 * How often each type of faults is drawn. Places, choices, triggers and persistence are drawn alike
 * by all.
 */
public enum Distribution {
  /** Each type of the published injector as often as the others, as in its publication. */
  UNIFORM(
      "as published: uniform over the types of the injector, which the lecture notes question") {
    @Override
    public int weight(FaultType type) {
      return type.drawn() && type.source() == FaultType.Source.SWIFI ? 1 : 0;
    }
  },

  /**
   * Each type that changes an instruction as often as the others: the published experiments are
   * said to have made changes of single instructions, while their injector can do more.
   */
  INSTRUCTIONS(
      "uniform over the types that change an instruction, of which the published experiments"
          + " consisted") {
    @Override
    public int weight(FaultType type) {
      return type.category() == FaultCategory.CODE ? UNIFORM.weight(type) : 0;
    }
  },

  /** Each type of the catalogue as often as the others. */
  CATALOGUE("uniform over the whole catalogue, failure models and devices included") {
    @Override
    public int weight(FaultType type) {
      return type.drawn() ? 1 : 0;
    }
  },

  /**
   * As often as the errors were found that a type emulates best: static analysis of Linux 2.4.1 by
   * Chou, Yang, Chelf, Hallem and Engler (SOSP 2001), numbers as a lecture restates them
   * (slideplayer.com/slide/7460298); which type stands for which class of errors is ours.
   */
  FIELD_STUDY(
      "errors found in Linux 2.4.1 by Chou et al., SOSP 2001, as restated in a lecture"
          + " (slideplayer.com/slide/7460298); the mapping to types is ours") {
    @Override
    public int weight(FaultType type) {
      return switch (type) {
        case ALLOC -> 391; // Null: a pointer that may be null is not checked.
        case WHILE1 -> 293 + 26; // Block and Lock: both deadlock; so does this.
        case STACK -> 102; // Var: large variables on a small stack.
        case BRANCH -> 69; // Inull: checked in one place, not in another.
        case BCOPY -> 54; // Range: no check of a bound.
        case IRQ -> 27; // Intr: interrupts stay disabled.
        case FREE -> 17; // Free: used after it was freed.
        case NOP -> 46; // Others.
        default -> 0;
      };
    }
  };

  private static final int COPY_CLASSES = 100;
  private static final int TRIGGERS = 5;
  private static final int RECURRING = 4;
  private static final int MOST_PASSES = 9;

  private final String source;

  Distribution(String source) {
    this.source = source;
  }

  /** Returns how often {@code type} is drawn, relative to the sum of all weights. */
  public abstract int weight(FaultType type);

  /** Returns where the weights are from. */
  public String source() {
    return source;
  }

  /** Draws a fault whose trigger comes within {@code horizon}, as far as one can tell. */
  public FaultSpec draw(Rng rng, Horizon horizon) {
    return draw(type(rng), rng, horizon);
  }

  /** Draws everything but the type, which all distributions do alike. */
  public static FaultSpec draw(FaultType type, Rng rng, Horizon horizon) {
    return new FaultSpec(
        type,
        rng.nextInt(Integer.MAX_VALUE),
        rng.nextInt(Integer.MAX_VALUE),
        amount(type, rng),
        trigger(rng, horizon),
        persistence(rng));
  }

  private FaultType type(Rng rng) {
    final List<FaultType> types = List.of(FaultType.values());
    int left = rng.nextInt(types.stream().mapToInt(this::weight).sum());
    for (FaultType type : types) {
      left -= weight(type);
      if (left < 0) {
        return type;
      }
    }
    throw new IllegalStateException("weights do not add up: left=" + left);
  }

  private static int amount(FaultType type, Rng rng) {
    return switch (type) {
      case BCOPY -> copied(rng);
      case TIMING -> 1 << (10 + rng.nextInt(16));
      case INTERRUPT_STORM -> 16 << rng.nextInt(8);
      case NO_RESET -> 1 + rng.nextInt(3);
      default -> 0;
    };
  }

  /** Half of the copies are too long by 1 unit, 44 % by 2 to 1022, 6 % by 1024 to 3072. */
  private static int copied(Rng rng) {
    final int drawn = rng.nextInt(COPY_CLASSES);
    if (drawn < 50) {
      return 1;
    }
    return drawn < 94 ? 2 + rng.nextInt(1021) : 1024 + rng.nextInt(2049);
  }

  /** Every family of triggers is as likely as the others. */
  private static Trigger trigger(Rng rng, Horizon horizon) {
    return switch (rng.nextInt(TRIGGERS)) {
      case 0 ->
          new Trigger.Code(rng.nextInt(2) == 0, 1 + rng.nextInt(1 << rng.nextInt(MOST_PASSES)));
      case 1 -> new Trigger.Request(1 + rng.nextInt(horizon.requests()));
      case 2 -> new Trigger.DeviceInput(1 + rng.nextInt(horizon.interrupts()));
      case 3 -> state(rng, horizon);
      default -> ageing(rng, horizon);
    };
  }

  private static Trigger state(Rng rng, Horizon horizon) {
    final var conditions = Trigger.KernelState.Condition.values();
    final var condition = conditions[rng.nextInt(conditions.length)];
    final int value =
        switch (condition) {
          case FREE_PAGES_BELOW -> 1 + rng.nextInt(horizon.freePages());
          case TICKS_FROM -> 1 + rng.nextInt(horizon.ticks());
          case IN_INTERRUPT, IN_TASK -> 0;
        };
    return new Trigger.KernelState(condition, value);
  }

  /** Half of these are there as soon as the driver is loaded. */
  private static Trigger ageing(Rng rng, Horizon horizon) {
    final int age = rng.nextInt(2) * rng.nextInt(horizon.cycles());
    return new Trigger.Ageing(Trigger.Ageing.Age.AGE, age);
  }

  /** One in four recurs, with a probability of a quarter, a half, three quarters, or always. */
  private static Persistence persistence(Rng rng) {
    final int permille = 250 * (1 + rng.nextInt(4));
    final int seed = rng.nextInt(Integer.MAX_VALUE);
    return rng.nextInt(RECURRING) == 0 ? new Persistence(permille, seed) : Persistence.TRANSIENT;
  }
}
