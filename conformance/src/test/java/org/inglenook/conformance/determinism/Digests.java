package org.inglenook.conformance.determinism;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;

/**
 * Prints what identifies some runs, a line each: the steps they took and a digest of them, the hash
 * of the world at the end, and the results in full. A program of its own, so that another Java can
 * run it.
 */
public final class Digests {
  private Digests() {}

  /** Runs everything; takes no arguments. */
  public static void main(String[] arguments) {
    System.out.print(all());
  }

  static String all() {
    StringBuilder text = new StringBuilder();
    for (WorkloadKind workload : WorkloadKind.values()) {
      for (IsolationKind isolation : IsolationKind.values()) {
        text.append(one(83, workload, isolation)).append('\n');
      }
    }
    return text.toString();
  }

  static String one(long seed, WorkloadKind workload, IsolationKind isolation) {
    Recorder recorder = new Recorder();
    ScenarioPlan plan =
        new ScenarioPlan(
            seed,
            workload.makesSound() ? DriverKind.SB : DriverKind.E1000,
            workload,
            isolation,
            new FaultRule(FaultRule.Kind.WILD_STORE, FaultRule.ANY_CYCLE),
            StreamPlan.standard());
    Scenario scenario = new Scenario(plan, new WovenCache(), recorder);
    ScenarioResult result = scenario.run();
    return "steps=%d, trace=%s, world=%016x, result=%s"
        .formatted(recorder.steps, recorder.digest(), scenario.bed().world().hash(), result);
  }

  /** Digests every step as the bytes of its name and its four arguments. */
  private static final class Recorder implements Trace {
    private final MessageDigest digest = sha256();
    private final ByteBuffer numbers = ByteBuffer.allocate(4 * Integer.BYTES);
    private long steps;

    @Override
    public void step(String action, int a, int b, int c, int d) {
      steps++;
      digest.update(action.getBytes(StandardCharsets.UTF_8));
      numbers.clear();
      digest.update(numbers.putInt(a).putInt(b).putInt(c).putInt(d).array());
    }

    String digest() {
      return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
