package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Axis;

/**
 * A pointwise convolution computed together with the depthwise one that reads it and the pointwise
 * one that reads that: a whole inverted residual (Sandler et al. 2018, "MobileNetV2", section 5.1),
 * whose wide maps are never written. Of the first map, the rows that the depthwise kernel covers
 * are kept; those that two bands read are computed once.
 *
 * @param first the pointwise convolution that expands
 * @param second the depthwise and the pointwise convolution that projects
 */
public record LineBufferedPlan(StepPlan first, FusedPlan second) implements JointPlan {

  /**
   * Floats of the first map that are kept, so that the depthwise convolution finds them in the
   * second-level cache. MobileNetV2 on 224×224 takes 8.8 ms without such plans and, with 64, 96 and
   * 160 thousand floats, 8.5, 8.5 and 8.2 to 9.2 ms (vectors of 512 bits, JDK 25, second-level
   * cache of 1 MB; {@code profile}).
   */
  private static final int KEPT_FLOATS = 96 * 1024;

  /**
   * With more, the first convolution computes longer than it writes, and the rows that two threads
   * both compute cost more than is won. Milliseconds apart and together (as above): 112×112, 16 →
   * 96 → 24, stride 2: 1.28 and 1.04; 33×33, 48 → 288 → 48: 0.79 and 0.81, on two threads 0.41 and
   * 0.57.
   */
  private static final int MOST_INPUTS = 32;

  /**
   * Whether it is worth it: the map is large and soon computed, and few of its rows are needed at a
   * time.
   */
  public static boolean suits(StepPlan first, FusedPlan second) {
    return second.first() instanceof WindowPlan depthwise
        && depthwise.kind() == WindowPlan.Kind.DEPTHWISE
        && first.output().equals(depthwise.input())
        && first.output().floats() >= Grid.LEAST_OUTGROWING_CACHE
        && ((WindowPlan) first).input().channels() <= MOST_INPUTS
        && 2 * depthwise.vertical().covered() * first.output().rowStep() <= KEPT_FLOATS;
  }

  /** How the depthwise kernel moves over the rows of the first map. */
  public Axis axis() {
    return ((WindowPlan) second.first()).vertical();
  }

  @Override
  public int bandRows() {
    long kept = KEPT_FLOATS / first.output().rowStep();
    long rows = (kept - axis().covered()) / axis().stride() + 1;
    return (int) Math.min(Math.max(1, rows), second.last().output().height());
  }

  @Override
  public StepPlan last() {
    return second.last();
  }

  @Override
  public String loop() {
    return first.loop() + " → " + second.loop();
  }
}
