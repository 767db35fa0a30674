package org.inglenook.conformance.codemutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Code with probes ends, and says what it has entered. */
class ProbesTest {
  private final Probes probes = new Probes();

  /** Loops, recurses or makes an array as it is told. */
  public static final class Code implements IntUnaryOperator {
    private static final int RECURSE = -1;
    private static final int ARRAY = -2;

    /** Made by reflection. */
    public Code() {}

    @Override
    public int applyAsInt(int task) {
      if (task == ARRAY) {
        return new byte[Integer.MAX_VALUE - 8].length;
      }
      if (task == RECURSE) {
        return applyAsInt(task) + 1;
      }
      int sum = 0;
      for (int i = 0; i != task; i++) {
        sum += i;
      }
      return sum;
    }
  }

  @AfterEach
  void allowEverything() {
    Budget.allow(Long.MAX_VALUE);
  }

  @Test
  void shouldEndALoopThatTakesTooManySteps() throws Exception {
    IntUnaryOperator code = loaded();

    Budget.allow(1_000);
    assertThat(code.applyAsInt(100)).isEqualTo(4_950);
    assertThat(Budget.used()).isBetween(100L, 110L);
    assertThat(Budget.isSpent()).isFalse();

    assertThatThrownBy(() -> code.applyAsInt(1_000)).isInstanceOf(SpentError.class);
    assertThat(Budget.isSpent()).isTrue();
  }

  @Test
  void shouldEndACallThatCallsItselfForEver() throws Exception {
    IntUnaryOperator code = loaded();

    Budget.allow(500);

    assertThatThrownBy(() -> code.applyAsInt(Code.RECURSE)).isInstanceOf(SpentError.class);
  }

  @Test
  void shouldMakeNoArrayThatIsTooLarge() throws Exception {
    IntUnaryOperator code = loaded();

    Budget.allow(500);

    assertThatThrownBy(() -> code.applyAsInt(Code.ARRAY)).isInstanceOf(SpentError.class);
  }

  @Test
  void shouldCountTheMethodsOfTheIsolationAlone() {
    probes.add(file());

    assertThat(probes.names()).isEmpty();
  }

  private IntUnaryOperator loaded() throws ReflectiveOperationException {
    byte[] file = probes.add(file());
    Class<?> type =
        new ClassLoader(getClass().getClassLoader()) {
          Class<?> define() {
            return defineClass(Code.class.getName(), file, 0, file.length);
          }
        }.define();
    return (IntUnaryOperator) type.getConstructor().newInstance();
  }

  private static byte[] file() {
    String name = Code.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Code.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
