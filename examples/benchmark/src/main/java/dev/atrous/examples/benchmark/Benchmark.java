package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.cold.ColdStart;
import dev.atrous.examples.benchmark.measure.Agreement;
import dev.atrous.examples.benchmark.report.Chart;
import dev.atrous.examples.benchmark.report.Csv;
import dev.atrous.examples.benchmark.report.Report;
import dev.atrous.examples.benchmark.report.Row;
import dev.atrous.examples.benchmark.report.TextTable;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.examples.terminal.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmark}: every layer and network, ours and theirs, in one process and in
 * turns. Outputs are compared first, see {@link Agreement}; a library that computes something else
 * gets no number.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark -DskipTests package
 * java --add-modules jdk.incubator.vector -jar examples/benchmark/target/benchmark.jar
 * }</pre>
 *
 * <p>The libraries that it compares with lie beside the jar, in {@code target/lib}.
 */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    subcommands = {Profile.class, Rates.class, ColdStart.class},
    description = "Times layers and networks beside other libraries.",
    footer = {
      "",
      "Writes results.csv, results.png and results.txt. Exit code 0: done. 1: a library gave other",
      "numbers than ours. 2: something given cannot be used."
    })
public final class Benchmark implements Callable<Integer> {

  private static final String LOOPS = "atrous.loops";

  @Spec private CommandSpec spec;

  @Mixin private Selection selection;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1",
      paramLabel = "N",
      description = "Numbers of threads, for example 1,2 (default: ${DEFAULT-VALUE}).")
  private List<Integer> threads;

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "onnxruntime,deeplearning4j",
      paramLabel = "NAME",
      description = "Libraries to compare with (default: ${DEFAULT-VALUE}), or none.")
  private List<Library> libraries;

  @Option(
      names = "--output",
      defaultValue = "benchmark-results",
      paramLabel = "DIR",
      description = "Where to write files (default: ${DEFAULT-VALUE}).")
  private Path output;

  /** For the command line. */
  Benchmark() {}

  /**
   * Runs the command and ends the process.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(LOOPS) == null
        && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      // What is measured is warm: no row should begin with the plain loops.
      System.setProperty(LOOPS, "vector");
    }
    System.exit(commandLine().execute(arguments));
  }

  /** The command as picocli has it. */
  static CommandLine commandLine() {
    return new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Refuses numbers of threads below 1, as what the user typed. */
  static void checkThreads(CommandSpec spec, List<Integer> threads) {
    for (int count : threads) {
      if (count < 1) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--threads: at least 1 is needed, found " + count);
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    checkThreads(spec, threads);
    PrintWriter out = spec.commandLine().getOut();
    List<Workload> workloads = selection.workloads();
    if (workloads.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "no layer has such a name");
    }
    Files.createDirectories(output);
    Comparison comparison = new Comparison(Library.load(libraries), selection.seconds());
    List<Row> rows = new ArrayList<>();
    Report report = new Report(comparison.header(), comparison.names(), rows);
    try (Progress progress = Progress.of(threads.size() * workloads.size())) {
      for (int count : threads) {
        for (Workload workload : workloads) {
          progress.next(workload.name() + ", threads: " + count);
          rows.add(comparison.row(workload, count));
          write(report);
        }
      }
    }
    out.print(TextTable.of(report));
    out.flush();
    return comparison.disagreements() == 0 ? 0 : 1;
  }

  /** After each row, so that what is there outlives an interrupted run. */
  private void write(Report report) throws IOException {
    Files.writeString(output.resolve("results.csv"), Csv.of(report), StandardCharsets.UTF_8);
    Files.writeString(output.resolve("results.txt"), TextTable.of(report), StandardCharsets.UTF_8);
    ImageIO.write(Chart.of(report), "png", output.resolve("results.png").toFile());
  }
}
