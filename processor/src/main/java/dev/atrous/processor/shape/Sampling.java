package dev.atrous.processor.shape;

/**
 * How one axis of a feature map samples the network's input.
 *
 * @param stride product of the strides on the way here, rounded
 * @param rate what the rates of layers behind are multiplied by, since {@code outputStride} turned
 *     strides into rates (Chen et al. 2017, "Rethinking atrous convolution", section 3.2)
 */
public record Sampling(int stride, int rate) {

  public static final Sampling INPUT = new Sampling(1, 1);

  private static final int LARGEST = 1 << 24;

  /** Behind an operation that reads this map in such a way. */
  Sampling behind(AxisMap map) {
    return new Sampling(
        (int) Math.max(1, Math.min(LARGEST, Math.round(map.step().times(stride)))),
        map.keepsRates() ? rate : 1);
  }

  /** With a stride that was not taken, but left to the rates of the layers behind. */
  public Sampling dilated(int leftStride) {
    return withRate((int) Math.min((long) rate * leftStride, LARGEST));
  }

  Sampling withRate(int newRate) {
    return new Sampling(stride, newRate);
  }
}
