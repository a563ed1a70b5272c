package dev.atrous.processor.shape;

/**
 * How one axis of a feature map relates to the network's input.
 *
 * @param size how many input pixels one position depends on at the most, padding and borders not
 *     considered
 * @param step input pixels between neighbouring positions; a fraction after upsampling
 * @param stride product of the strides on the way here
 * @param rate what the rates of layers behind are multiplied by, since {@code outputStride} turned
 *     strides into rates (Chen et al. 2017, "Rethinking atrous convolution", section 3.2)
 */
public record ReceptiveField(long size, double step, int stride, int rate) {

  public static final ReceptiveField INPUT = new ReceptiveField(1, 1, 1, 1);

  /** Behind a kernel that covers {@code covered} neighbouring positions and moves by a stride. */
  public ReceptiveField window(long covered, int windowStride) {
    return new ReceptiveField(
        size + Math.round((covered - 1) * step),
        step * windowStride,
        (int) Math.min((long) stride * windowStride, 1 << 24),
        rate);
  }

  /** Behind a resampling of {@code input} positions to {@code output}, each reading two. */
  public ReceptiveField resampled(int input, int output, int read) {
    double newStep = step * input / output;
    int newStride = (int) Math.max(1, Math.round((double) stride * input / output));
    return new ReceptiveField(
        size + Math.round((Math.min(read, input) - 1) * step), newStep, newStride, 1);
  }

  /** With the larger of two receptive fields, where a layer reads both. */
  public ReceptiveField joined(ReceptiveField other) {
    return other.size > size ? new ReceptiveField(other.size, step, stride, rate) : this;
  }

  /** With a stride that was not taken, but left to the rates of the layers behind. */
  public ReceptiveField dilated(int leftStride) {
    return new ReceptiveField(
        size, step, stride, (int) Math.min((long) rate * leftStride, 1 << 24));
  }

  ReceptiveField withRate(int newRate) {
    return new ReceptiveField(size, step, stride, newRate);
  }
}
