package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.measure.Contest;
import dev.atrous.examples.benchmark.measure.Timing;
import dev.atrous.examples.benchmark.peer.AtrousRunner;
import dev.atrous.examples.benchmark.peer.Runner;
import dev.atrous.examples.benchmark.workload.RateMap;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.Tensor;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmark rates}: what a rate costs. The rates of a map take turns, and read
 * and write the same memory, since where its pages lie makes more of a difference than they do.
 */
@Command(
    name = "rates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Times a depthwise layer at several rates, in turns on the same memory.")
final class Rates implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1",
      paramLabel = "N",
      description = "Numbers of threads, for example 1,2 (default: ${DEFAULT-VALUE}).")
  private List<Integer> threads;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      paramLabel = "S",
      description = "Per map, after a warm-up until times are flat (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Override
  public Integer call() {
    Benchmark.checkThreads(spec, threads);
    PrintWriter out = spec.commandLine().getOut();
    Machine.describe(List.of()).forEach(out::println);
    out.println("milliseconds, and how often the time of rate 1");
    for (int count : threads) {
      for (RateMap map : RateMap.all()) {
        out.println();
        out.println(map.name() + ", threads: " + count);
        print(out, map, Contest.hold(runners(map, count), seconds));
        out.flush();
      }
    }
    return 0;
  }

  private static List<Runner> runners(RateMap map, int count) {
    float[] values = Workload.image(map.channels() * map.size() * map.size());
    Tensor image = Tensor.planar(values, 1, map.channels(), map.size(), map.size());
    Tensor[] outputs = {Tensor.zeros(1, map.channels(), map.size(), map.size())};
    List<Runner> runners = new ArrayList<>();
    for (Subject subject : map.rates().values()) {
      runners.add(new AtrousRunner(subject, image, outputs, count));
    }
    return runners;
  }

  private static void print(PrintWriter out, RateMap map, List<Timing> timings) {
    int at = 0;
    for (int rate : map.rates().keySet()) {
      Timing timing = timings.get(at++);
      double ratio = timing.median() / timings.get(0).median();
      out.printf(Locale.ROOT, "  rate %2d  %7s  %5.2f%n", rate, timing.text(), ratio);
    }
  }
}
