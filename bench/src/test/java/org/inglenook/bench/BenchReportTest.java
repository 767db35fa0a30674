package org.inglenook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {
  private static final double NOT_MEASURED = Double.NaN;

  @TempDir Path folder;

  @Test
  void shouldExitZeroWhenEveryPromiseIsKept() throws IOException {
    write("time.json", figure("floor", 10, NOT_MEASURED), crossings(40, NOT_MEASURED, 4_000));
    write("allocation.json", crossings(40, 0.001, 4_000));
    final StringBuilder out = new StringBuilder();

    assertThat(BenchReport.run(folder, out)).isZero();
    assertThat(out).contains("\"jdk\":\"test\"").contains("handOff / driverCall").contains("met");
    assertThat(out)
        .contains("a wrapper adds to a KernelCall of 40.0 ns: 2.0 ns, and 5.0 ns per tracked");
    assertThat(out).doesNotContain("MISSED");
  }

  @Test
  void shouldExitOneWhenACrossingTakesMoreThanFourFloors() throws IOException {
    write("time.json", figure("floor", 10, NOT_MEASURED), crossings(41, NOT_MEASURED, 10_000));
    write("allocation.json", crossings(41, 0.001, 10_000));
    final StringBuilder out = new StringBuilder();

    assertThat(BenchReport.run(folder, out)).isEqualTo(1);
    assertThat(out).containsPattern("driverCall / floor +4\\.100 +<= 4\\.0 +MISSED");
  }

  @Test
  void shouldExitOneWhenACrossingAllocates() throws IOException {
    write("time.json", figure("floor", 10, NOT_MEASURED), crossings(40, NOT_MEASURED, 4_000));
    write("allocation.json", crossings(40, 16, 4_000));

    assertThat(BenchReport.run(folder, new StringBuilder())).isEqualTo(1);
  }

  @Test
  void shouldExitOneWhenJudgingIsTooSlow() throws IOException {
    assertMissed("judgeCompleteStep", 5001, "complete steps judged in a second");
    assertMissed("judgePartialStep", 50_001, "partial steps judged in a second");
    assertMissed("judgeFiveHundredEvents", 5.1e6, "judgeFiveHundredEvents, ms");
    assertMissed("tlcFiveHundredEvents", 4.9e7, "tlcFiveHundredEvents / judgeFiveHundredEvents");
  }

  private void assertMissed(String benchmark, double time, String promise) throws IOException {
    write(
        "time.json",
        figure("floor", 10, NOT_MEASURED),
        crossings(40, NOT_MEASURED, 4_000),
        figure(benchmark, time, NOT_MEASURED));
    write("allocation.json", crossings(40, 0.001, 4_000));
    final StringBuilder out = new StringBuilder();

    assertThat(BenchReport.run(folder, out)).isEqualTo(1);
    assertThat(out.toString().lines().filter(line -> line.endsWith("MISSED")))
        .anyMatch(line -> line.startsWith(promise + " "));
  }

  @Test
  void shouldReadTheMedianOfWhatWasMeasuredBeside() throws IOException {
    final String beside =
        TlcValidation.result("tlcFiveHundredEvents", new double[] {90, 60, 70}).toString();
    write(
        "time.json", figure("floor", 10, NOT_MEASURED), crossings(40, NOT_MEASURED, 4_000), beside);
    write("allocation.json", crossings(40, 0.001, 4_000));
    final StringBuilder out = new StringBuilder();

    assertThat(BenchReport.run(folder, out)).isZero();
    assertThat(out).containsPattern("tlcFiveHundredEvents +70000000\\.0 +15000000\\.0 ");
  }

  @Test
  void shouldExitOneWhenABenchmarkIsMissing() throws IOException {
    write("time.json", crossings(40, NOT_MEASURED, 4_000));
    write("allocation.json", crossings(40, 0.001, 4_000));

    assertThat(BenchReport.run(folder, new StringBuilder())).isEqualTo(1);
  }

  @Test
  void shouldExitTwoWhenNothingWasMeasured() {
    assertThat(BenchReport.run(folder, new StringBuilder())).isEqualTo(2);
  }

  @Test
  void shouldExitTwoWhenAFileIsCutOff() throws IOException {
    Files.writeString(folder.resolve("time.json"), "{\"environment\": {");
    Files.writeString(folder.resolve("allocation.json"), "");

    assertThat(BenchReport.run(folder, new StringBuilder())).isEqualTo(2);
  }

  @Test
  void shouldNameEveryParameterThatIsNotOffAndConvertUnits() throws IOException {
    final String stream =
        figure("receiveStream", 5, NOT_MEASURED)
            .replace("ns/op", "us/op")
            .replaceFirst("\\{", "{\"params\": {\"packets\": \"shadow\", \"trace\": \"off\"}, ");
    write("time.json", stream, figure("floor", 10, NOT_MEASURED));
    write("allocation.json");
    final StringBuilder out = new StringBuilder();

    BenchReport.run(folder, out);

    assertThat(out).containsPattern("receiveStream, packets shadow +5000\\.0 ");
  }

  private void write(String file, String... results) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "{\"environment\": {\"jdk\": \"test\"}, \"results\": [" + String.join(",", results) + "]}");
  }

  private static String crossings(double time, double bytes, double handOff) {
    return String.join(
        ",",
        figure("handOff", handOff, bytes),
        figure("driverCall", time, bytes),
        figure("kernelCall", time, bytes),
        figure("nestedCall", 4 * time, bytes),
        wrapped("DriverCall", time, bytes),
        wrapped("KernelCall", time, bytes),
        figure("judgeCompleteStep", 5_000, bytes),
        figure("judgePartialStep", 50_000, bytes),
        figure("judgeFiveHundredEvents", 5e6, bytes),
        figure("tlcFiveHundredEvents", 5e7, bytes));
  }

  private static String wrapped(String call, double time, double bytes) {
    return String.join(
        ",",
        figure("bare" + call, time, bytes),
        figure("wrapped" + call, time + 2, bytes),
        figure("wrapped" + call + "TwoObjects", time + 12, bytes));
  }

  private static String figure(String method, double time, double bytes) {
    return String.format(
        Locale.ROOT,
        "{\"benchmark\": \"org.inglenook.bench.XpcBench.%s\", \"primaryMetric\": %s,"
            + " \"secondaryMetrics\": {%s}}",
        method,
        metric(time),
        Double.isNaN(bytes) ? "" : "\"gc.alloc.rate.norm\": " + metric(bytes));
  }

  private static String metric(double median) {
    return String.format(
        Locale.ROOT,
        "{\"scoreError\": 0.5, \"scoreUnit\": \"ns/op\", \"scorePercentiles\": {\"50.0\": %f}}",
        median);
  }
}
