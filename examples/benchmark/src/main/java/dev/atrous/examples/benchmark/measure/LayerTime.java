package dev.atrous.examples.benchmark.measure;

/**
 * What a declared layer, or block, costs.
 *
 * @param name its method
 * @param output its output's shape
 * @param nanoseconds the median of its runs
 * @param flops multiplications and additions
 * @param bytes what it must move at least: inputs read, weights read, results written, and results
 *     between the layers of a block written and read
 */
public record LayerTime(
    String name, String output, double nanoseconds, double flops, double bytes) {

  /** The least time that a machine needs, in nanoseconds. */
  public double bound(MachinePeak peak) {
    return Math.max(flopsBound(peak), bytes / peak.bandwidth() * 1e9);
  }

  /** Whether arithmetic takes longer than memory, at best. */
  public boolean boundByFlops(MachinePeak peak) {
    return flopsBound(peak) >= bound(peak);
  }

  private double flopsBound(MachinePeak peak) {
    return flops / peak.flops() * 1e9;
  }
}
