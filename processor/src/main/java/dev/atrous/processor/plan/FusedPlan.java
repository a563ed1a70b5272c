package dev.atrous.processor.plan;

/**
 * Two steps computed together, band by band, so that the map between them is never written as a
 * whole: the second is a pointwise convolution, which reads of the first's rows the one that it
 * computes.
 */
public record FusedPlan(StepPlan first, StepPlan second) implements Target {

  /**
   * Floats of a band of the map between, which the second step then finds in the cache: 512 KB, a
   * small part of any second-level cache.
   */
  private static final int BAND_FLOATS = 128 * 1024;

  /** Rows computed at a time, at least one. */
  public int bandRows() {
    Grid between = first.output();
    return Math.min(Math.max(1, BAND_FLOATS / between.rowStep()), between.height());
  }

  @Override
  public boolean hasWeights() {
    return first.hasWeights() || second.hasWeights();
  }

  @Override
  public String className() {
    return first.className() + "And" + second.className();
  }

  @Override
  public String description() {
    return first.description() + ", then " + second.description();
  }

  @Override
  public String maps() {
    return first.maps() + " → " + second.output().size();
  }
}
