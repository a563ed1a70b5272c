package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.measure.LayerTime;
import dev.atrous.examples.benchmark.measure.LayerTimes;
import dev.atrous.examples.benchmark.measure.MachinePeak;
import dev.atrous.examples.benchmark.report.ProfileTable;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmark profile}: where the time of our networks goes, layer by layer, and
 * how near each is to what one thread of the machine can do at best.
 */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows the time of every layer of our networks beside the machine's limits.")
final class Profile implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Selection selection;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Machine.describe(List.of()).forEach(out::println);
    MachinePeak peak = MachinePeak.measure();
    out.printf(
        "one thread at best: %.1f GFLOP/s, %.1f GB/s%n",
        peak.flops() / 1e9, peak.bandwidth() / 1e9);
    for (Workload workload : selection.networks()) {
      Weights weights = workload.weights().get();
      PeerGraph graph = workload.graph().apply(weights);
      Subject subject = workload.subject().apply(weights);
      subject.network().setThreads(1);
      Tensor image =
          Tensor.planar(
              Workload.image(graph),
              1,
              graph.input().channels(),
              graph.input().height(),
              graph.input().width());
      List<LayerTime> times = new LayerTimes(subject.network(), image).measure(selection.seconds());
      out.println();
      out.println(workload.name());
      out.print(ProfileTable.of(times, peak));
      out.println("of best: the least possible time over this one; above 100 % caches helped");
      out.flush();
    }
    return 0;
  }
}
