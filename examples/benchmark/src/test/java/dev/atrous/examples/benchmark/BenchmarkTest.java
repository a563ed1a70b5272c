package dev.atrous.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command from its arguments to its files. */
class BenchmarkTest {

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  @Test
  void writesTableValuesAndPicture() throws IOException {
    Run run =
        run(
            "--layers",
            "^conv 5×5",
            "--seconds",
            "0.01",
            "--peers",
            "onnxruntime",
            "--output",
            folder.resolve("new").toString());
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("JDK", "loops", "ONNX Runtime ", "conv 5×5, 12×12, 3 → 256");
    assertThat(folder.resolve("new/results.txt")).hasContent(run.out);
    assertThat(Files.readAllLines(folder.resolve("new/results.csv"))).hasSize(3);
    assertThat(folder.resolve("new/results.png")).isNotEmptyFile();
  }

  @Test
  void runsAlone() {
    Run run =
        run(
            "--layers",
            "^conv 5×5",
            "--seconds",
            "0.01",
            "--peers",
            "none",
            "--output",
            folder.toString());
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).doesNotContain("ONNX");
  }

  @Test
  void refusesNamesThatNothingHas() {
    assertThat(run("--layers", "no such layer").code).isEqualTo(2);
    assertThat(run("--peers", "nobody").code).isEqualTo(2);
  }

  @Test
  void profilesLayerByLayer() {
    Run run = run("profile", "--networks", "MobileNetV2 1", "--seconds", "0.001");
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("GFLOP/s", "stage6Rest", "1000×1×1", "100.0 %");
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Benchmark.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Run(command.execute(arguments), out.toString(), err.toString());
  }
}
