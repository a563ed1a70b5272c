package dev.atrous.runtime;

import java.util.List;
import java.util.Locale;

/**
 * Where the time of a pass goes; as text, a table. A network makes it with {@code profile}, which
 * takes what {@code forward} takes.
 *
 * @param network the network's name
 * @param threads on how many threads a pass ran at the most
 * @param batch images in a pass
 * @param passes how many passes were timed, after as many as made the virtual machine compile them
 * @param seconds the median time of a pass
 * @param parts in the order in which they run
 */
public record Profile(
    String network, int threads, int batch, int passes, double seconds, List<Part> parts) {

  /**
   * A part of a pass: a layer, or several that are computed together.
   *
   * @param layers their names
   * @param loop what computes them
   * @param seconds the median of its time in a pass
   * @param multiplyAdds multiplications by weights in a pass
   */
  public record Part(List<String> layers, String loop, double seconds, long multiplyAdds) {

    /** Achieved multiply-adds per second; 0 where nothing is multiplied by weights. */
    public double multiplyAddsPerSecond() {
      return seconds == 0 ? 0 : multiplyAdds / seconds;
    }
  }

  /** The part of the pass that a layer, or what is computed with it, took, from 0 to 1. */
  public double share(Part part) {
    return seconds == 0 ? 0 : part.seconds() / seconds;
  }

  /** Multiplications by weights in a pass. */
  public long multiplyAdds() {
    return parts.stream().mapToLong(Part::multiplyAdds).sum();
  }

  /** The table. */
  @Override
  public String toString() {
    Columns table = new Columns(List.of(false, true, true, true, true, false));
    table.line("layer", "ms", "share", "multiply-adds", "per second", "loop");
    for (Part part : parts) {
      boolean multiplies = part.multiplyAdds() > 0;
      table.line(
          String.join(" + ", part.layers()),
          milliseconds(part.seconds()),
          Units.percent(share(part)),
          multiplies ? Units.brief(part.multiplyAdds()) : "",
          multiplies ? Units.brief(part.multiplyAddsPerSecond()) : "",
          part.loop());
    }
    double within = parts.stream().mapToDouble(Part::seconds).sum();
    double between = Math.max(0, seconds - within);
    table.line(
        "between layers",
        milliseconds(between),
        Units.percent(seconds == 0 ? 0 : between / seconds),
        "",
        "",
        "");
    table.line(
        "total",
        milliseconds(seconds),
        Units.percent(1),
        Units.brief(multiplyAdds()),
        Units.brief(seconds == 0 ? 0 : multiplyAdds() / seconds),
        "");
    return "%s: median of %d passes, %s, %s%n%n%s"
        .formatted(
            network,
            passes,
            batch == 1 ? "1 image" : batch + " images",
            threads == 1 ? "1 thread" : threads + " threads",
            table);
  }

  private static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", 1000 * seconds);
  }
}
