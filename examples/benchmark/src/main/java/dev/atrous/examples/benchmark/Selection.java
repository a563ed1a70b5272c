package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.workload.Networks;
import dev.atrous.examples.benchmark.workload.SingleLayers;
import dev.atrous.examples.benchmark.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which layers and networks, and for how long. */
final class Selection {

  @Option(
      names = "--layers",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "REGEX",
      description = "Only layers, those whose name contains a match.")
  private Pattern layers;

  @Option(
      names = "--networks",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "REGEX",
      description = "Only networks likewise; with --layers, both.")
  private Pattern networks;

  @Option(
      names = "--seconds",
      defaultValue = "2",
      paramLabel = "S",
      description = "Per row, after a warm-up until times are flat (default: ${DEFAULT-VALUE}).")
  private double seconds;

  /** What is selected; everything, if nothing is said. */
  List<Workload> workloads() {
    boolean all = layers == null && networks == null;
    Pattern any = Pattern.compile("");
    List<Workload> workloads = new ArrayList<>();
    add(workloads, SingleLayers.all(), all ? any : layers);
    add(workloads, Networks.all(), all ? any : networks);
    return workloads;
  }

  /** The selected networks, all if none is named. */
  List<Workload> networks() {
    List<Workload> workloads = new ArrayList<>();
    add(workloads, Networks.all(), networks == null ? Pattern.compile("") : networks);
    return workloads;
  }

  double seconds() {
    return seconds;
  }

  private static void add(List<Workload> chosen, List<Workload> from, Pattern pattern) {
    if (pattern != null) {
      from.stream()
          .filter(workload -> pattern.matcher(workload.name()).find())
          .forEach(chosen::add);
    }
  }
}
