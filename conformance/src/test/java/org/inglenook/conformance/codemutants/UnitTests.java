package org.inglenook.conformance.codemutants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The unit tests of the implementation, each test method by itself, run by JUnit's launcher. Those
 * that do not touch the isolation are left out, and the few that are named here.
 */
final class UnitTests {
  private static final String SUFFIX = "Test";

  /** Test classes that are left out, and why. */
  static final Map<String, String> LEFT_OUT =
      Map.of(
          "org.inglenook.ArchitectureTest", "reads class files, and runs none of them",
          "org.inglenook.nooks.RecoveryLeakTest", "a thousand recoveries for every mutant",
          "org.inglenook.scenario.RandomFaultsTest", "48 whole runs for every mutant",
          "org.inglenook.nooks.wrapper.WrapperAllocationTest",
              "measures, and probes are measured too");

  /** Says at every start that it keeps no record of runs; held, or it would be forgotten. */
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestExecutionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .build());
  private final CodeWorld world;
  private final Function<Set<String>, String> hash;

  /**
   * @param hash of classes, by name
   */
  UnitTests(CodeWorld world, Function<Set<String>, String> hash) {
    this.world = world;
    this.hash = hash;
    JQWIK.setLevel(Level.WARNING);
  }

  /** All test methods that may touch the isolation, by class and name. */
  List<LayerTest> all(ClassLoader unchanged) throws ClassNotFoundException {
    List<LayerTest> tests = new ArrayList<>();
    for (String name : world.classes().names()) {
      if (isTestClass(name)) {
        Class<?> type = Class.forName(name, false, unchanged);
        if (!Modifier.isAbstract(type.getModifiers())) {
          addMethods(type, tests);
        }
      }
    }
    return tests;
  }

  private boolean isTestClass(String name) {
    return name.endsWith(SUFFIX)
        && world.isLoadedAgain(name)
        && !name.startsWith("org.inglenook.conformance.")
        && !LEFT_OUT.containsKey(name);
  }

  private void addMethods(Class<?> type, List<LayerTest> tests) {
    String key = hash.apply(world.references().needed(type.getName()));
    TestPlan plan =
        inWorld(type.getClassLoader(), () -> launcher.discover(request(selectClass(type))));
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier each : plan.getDescendants(root)) {
        // A factory is a container that becomes tests when it runs.
        if (each.isTest() || plan.getChildren(each).isEmpty()) {
          tests.add(
              new OneTest(type.getName(), each.getUniqueId(), each.getLegacyReportingName(), key));
        }
      }
    }
  }

  private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selector)
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.shrinking.default", "OFF")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .build();
  }

  private static <T> T inWorld(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private final class OneTest implements LayerTest {
    private final String id;
    private final String name;
    private final String key;
    private final String group;

    OneTest(String type, String id, String method, String key) {
      this.id = id;
      name = MutantMaker.brief(type) + "." + method;
      this.key = key;
      group = type.substring(0, type.lastIndexOf('.'));
    }

    @Override
    public boolean isAbout(String other) {
      return group.equals(other);
    }

    @Override
    public Layer layer() {
      return Layer.UNIT;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public Optional<String> run(ClassLoader mutant) {
      FirstFailure failure = new FirstFailure();
      PrintStream out = System.out;
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      try {
        inWorld(
            mutant,
            () -> {
              launcher.execute(request(selectUniqueId(id)), failure);
              return null;
            });
      } finally {
        System.setOut(out);
      }
      if (failure.passed == 0 && failure.message.isEmpty()) {
        throw new IllegalStateException("no test was run: " + id);
      }
      return failure.message;
    }
  }

  /** Hears what fails first. */
  private static final class FirstFailure implements TestExecutionListener {
    private Optional<String> message = Optional.empty();
    private int passed;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED && message.isEmpty()) {
        message = result.getThrowable().map(Throwable::toString).or(() -> Optional.of("failed"));
      } else if (test.isTest()) {
        passed++;
      }
    }
  }
}
