package dev.atrous.processor.plan;

/**
 * Two steps computed together, band by band, so that the map between them is never written as a
 * whole: the second is a pointwise convolution, which reads of the first's rows the one that it
 * computes.
 *
 * @param prefetched whether each row that the first reads is read in order before
 */
public record FusedPlan(StepPlan first, StepPlan second, boolean prefetched) implements JointPlan {

  /**
   * Floats of a band of the map between, which the second step then finds in the cache. Times apart
   * / together with bands of 64, 128, 256, 512 KB (plain loops, JDK 25, second-level cache 1 MB):
   * depthwise 3×3 and pointwise, 56×56, 144 → 24: 1.01, 1.08, 1.12, 1.12; 33×33, 192 → 32: 0.92,
   * 1.12, 1.12, 1.11; 147×147, 128 → 128, a row being 74 KB: 0.88, 0.88, 1.04, 1.04. With the
   * vector loops Xception takes 183 ms with 128 KB and 174 ms with 512 KB, since its 728 × 728
   * weights are read for each band; bands that are alike, and up to an eighth larger rather than
   * one more, save 1 % of that.
   */
  private static final int BAND_FLOATS = 128 * 1024;

  /** The steps together, with rows prefetched if that pays. */
  public static FusedPlan of(StepPlan first, StepPlan second) {
    boolean far =
        first instanceof WindowPlan depthwise
            && depthwise.kind() == WindowPlan.Kind.DEPTHWISE
            && Prefetching.paysFor(depthwise.input());
    return new FusedPlan(first, second, far);
  }

  /** The same on rows that have just been computed. */
  public FusedPlan onKeptRows() {
    return new FusedPlan(first, second, false);
  }

  @Override
  public int bandRows() {
    Grid between = first.output();
    int most = Math.max(1, (BAND_FLOATS + BAND_FLOATS / 8) / between.rowStep());
    int bands = (between.height() + most - 1) / most;
    return (between.height() + bands - 1) / bands;
  }

  @Override
  public StepPlan last() {
    return second;
  }

  @Override
  public String loop() {
    return (prefetched ? "prefetched " : "") + first.loop() + " → " + second.loop();
  }
}
