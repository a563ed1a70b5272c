package dev.atrous.processor.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * How one axis of a feature map relates to the network's input.
 *
 * @param size receptive field: how many input pixels lie between the first that one position
 *     depends on and the last, both included, at the most; padding and borders not considered
 * @param steps how far apart neighbouring positions are, map by map from the input on: a fraction
 *     behind upsampling, whose positions fall between those of the map before
 * @param stride product of the strides on the way here, rounded
 * @param rate what the rates of layers behind are multiplied by, since {@code outputStride} turned
 *     strides into rates (Chen et al. 2017, "Rethinking atrous convolution", section 3.2)
 */
public record ReceptiveField(long size, List<Ratio> steps, int stride, int rate) {

  public static final ReceptiveField INPUT = new ReceptiveField(1, List.of(), 1, 1);

  private static final int LARGEST = 1 << 24;

  public ReceptiveField {
    steps = List.copyOf(steps);
  }

  /** Behind an operation that reads this map in such a way. */
  public ReceptiveField behind(AxisMap map) {
    return new ReceptiveField(
        size + distance(map.extent() - 1),
        stepsBehind(map.step()),
        (int) Math.max(1, Math.min(LARGEST, Math.round(map.step().times(stride)))),
        map.keepsRates() ? rate : 1);
  }

  private List<Ratio> stepsBehind(Ratio step) {
    List<Ratio> behind = new ArrayList<>(steps);
    Ratio last = behind.isEmpty() ? Ratio.ONE : behind.get(behind.size() - 1);
    if (last.isWhole() && step.isWhole() && !behind.isEmpty()) {
      behind.set(behind.size() - 1, new Ratio(Ratio.product(last.over(), step.over()), 1));
    } else if (!step.isOne()) {
      behind.add(step);
    }
    return behind;
  }

  /** How many input pixels lie between positions of this map that are so far apart, at the most. */
  private long distance(long positions) {
    long distance = positions;
    for (int at = steps.size() - 1; at >= 0; at--) {
      distance = steps.get(at).ceilTimes(distance);
    }
    return distance;
  }

  /** With the larger of two receptive fields, where a layer reads both. */
  public ReceptiveField joined(ReceptiveField other) {
    ReceptiveField leading =
        isOnePosition() ? other : this; // that one is repeated along the other map
    return new ReceptiveField(
        Math.max(size, other.size), leading.steps, leading.stride, leading.rate);
  }

  private boolean isOnePosition() {
    return steps.stream().anyMatch(Ratio::isZero);
  }

  /** With a stride that was not taken, but left to the rates of the layers behind. */
  public ReceptiveField dilated(int leftStride) {
    return new ReceptiveField(
        size, steps, stride, (int) Math.min((long) rate * leftStride, LARGEST));
  }

  ReceptiveField withRate(int newRate) {
    return new ReceptiveField(size, steps, stride, newRate);
  }
}
