package dev.atrous.examples.benchmark.report;

import dev.atrous.examples.benchmark.measure.LayerTime;
import dev.atrous.examples.benchmark.measure.MachinePeak;
import java.util.List;
import java.util.Locale;

/** A profile as text, with the sum of all layers at its end. */
public final class ProfileTable {

  private static final String LINE = "%-18s  %-14s  %9.3f  %5.1f %%  %7.1f  %8.2f  %5.0f %%  %s%n";

  private ProfileTable() {}

  /** A line for each layer. */
  public static String of(List<LayerTime> layers, MachinePeak peak) {
    LayerTime all =
        new LayerTime(
            "sum",
            "",
            layers.stream().mapToDouble(LayerTime::nanoseconds).sum(),
            layers.stream().mapToDouble(LayerTime::flops).sum(),
            layers.stream().mapToDouble(LayerTime::bytes).sum());
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-18s  %-14s  %9s  %7s  %7s  %8s  %7s  %s%n",
            "layer",
            "output",
            "ms",
            "share",
            "GFLOP/s",
            "MB",
            "of best",
            "bound by"));
    layers.forEach(layer -> text.append(line(layer, all, layer.bound(peak), peak)));
    double bounds = layers.stream().mapToDouble(layer -> layer.bound(peak)).sum();
    return text.append(line(all, all, bounds, peak)).toString();
  }

  private static String line(LayerTime layer, LayerTime all, double bound, MachinePeak peak) {
    return String.format(
        Locale.ROOT,
        LINE,
        layer.name(),
        layer.output(),
        layer.nanoseconds() / 1e6,
        100 * layer.nanoseconds() / all.nanoseconds(),
        layer.flops() / layer.nanoseconds(),
        layer.bytes() / 1e6,
        100 * bound / layer.nanoseconds(),
        layer == all ? "" : layer.boundByFlops(peak) ? "arithmetic" : "memory");
  }
}
