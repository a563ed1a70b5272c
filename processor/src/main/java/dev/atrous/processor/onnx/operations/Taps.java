package dev.atrous.processor.onnx.operations;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which elements along an axis a position of a resized axis is made of, and how much of each.
 *
 * @param places the elements
 * @param weights their weights
 * @param outside a number that stands for a place outside, or NaN if the place is inside
 */
record Taps(int[] places, double[] weights, double outside) {

  /**
   * How an axis is resized.
   *
   * @param coordinates the rule from a position of the output to a place in the input
   * @param mode nearest, linear or cubic
   * @param rounding how a place becomes the nearest element
   * @param cubic the cubic curve's coefficient
   * @param excludesOutside whether elements beyond the edge count nothing, and not as the edge
   * @param antialias whether a smaller output averages over as much of the input as it stands for
   * @param extrapolation what stands outside of the input
   */
  record Rule(
      String coordinates,
      String mode,
      String rounding,
      double cubic,
      boolean excludesOutside,
      boolean antialias,
      double extrapolation) {

    /** The rule of a node; old versions of the operation know one way only. */
    static Rule of(Call call, boolean old) {
      String mode = call.text("mode", "nearest");
      if (!List.of("nearest", "linear", "cubic").contains(mode)) {
        throw new OperationException("its mode '" + mode + "' is not known");
      }
      return new Rule(
          old ? "asymmetric" : call.text("coordinate_transformation_mode", "half_pixel"),
          mode,
          old ? "simple" : call.text("nearest_mode", "round_prefer_floor"),
          call.real("cubic_coeff_a", -0.75),
          call.number("exclude_outside", 0) != 0,
          call.number("antialias", 0) != 0,
          call.real("extrapolation_value", 0));
    }

    boolean crops() {
      return coordinates.equals("tf_crop_and_resize");
    }
  }

  /** The taps of all positions of an axis. */
  static List<Taps> all(Resizing.Axis axis, Rule rule) {
    return IntStream.range(0, axis.output())
        .mapToObj(position -> of(axis, rule, place(position, axis, rule.coordinates())))
        .toList();
  }

  private static double place(int position, Resizing.Axis axis, String coordinates) {
    double scale = axis.scale();
    int input = axis.input();
    int output = axis.output();
    return switch (coordinates) {
      case "half_pixel" -> (position + 0.5) / scale - 0.5;
      case "half_pixel_symmetric" ->
          input / 2.0 * (1 - output / (scale * input)) + (position + 0.5) / scale - 0.5;
      case "pytorch_half_pixel" -> output > 1 ? (position + 0.5) / scale - 0.5 : 0;
      case "align_corners" -> output > 1 ? position * (input - 1.0) / (output - 1.0) : 0;
      case "asymmetric" -> position / scale;
      case "tf_half_pixel_for_nn" -> (position + 0.5) / scale;
      case "tf_crop_and_resize" ->
          output > 1
              ? (axis.start() + position * (axis.end() - axis.start()) / (output - 1)) * (input - 1)
              : 0.5 * (axis.start() + axis.end()) * (input - 1);
      default ->
          throw new OperationException("its coordinates '" + coordinates + "' are not known");
    };
  }

  private static Taps of(Resizing.Axis axis, Rule rule, double place) {
    if (rule.crops() && !(place >= 0 && place <= axis.input() - 1)) {
      return new Taps(new int[0], new double[0], rule.extrapolation());
    }
    if (rule.mode().equals("nearest")) {
      double nearest = rounded(place, rule.rounding(), axis.scale());
      int[] places = {(int) Elementwise.clipped(nearest, 0, axis.input() - 1.0)};
      return new Taps(places, new double[] {1}, Double.NaN);
    }
    return weighted(axis, rule, place);
  }

  private static double rounded(double place, String rounding, double scale) {
    return switch (rounding) {
      case "round_prefer_floor" -> Math.ceil(place - 0.5);
      case "round_prefer_ceil" -> Math.floor(place + 0.5);
      case "floor" -> Math.floor(place);
      case "ceil" -> Math.ceil(place);
      // Version 10 leaves this open; ONNX Runtime has it so.
      case "simple" -> scale < 1 ? Math.ceil(place) : Math.floor(place);
      default -> throw new OperationException("its rounding '" + rounding + "' is not known");
    };
  }

  /** The curve around a place, made wider by an output that is smaller and should be smooth. */
  private static Taps weighted(Resizing.Axis axis, Rule rule, double place) {
    boolean cubic = rule.mode().equals("cubic");
    double scale = rule.antialias() ? Math.min(axis.scale(), 1) : 1;
    int reach = cubic ? 2 : 1;
    long first = (long) Math.floor(place) + (long) Math.floor(-reach / scale) + 1;
    int count = Call.extent(2 * (long) Math.ceil(reach / scale));
    int[] places = new int[count];
    double[] weights = new double[count];
    for (int tap = 0; tap < count; tap++) {
      double distance = Math.abs(first + tap - place) * scale;
      boolean outside = first + tap < 0 || first + tap >= axis.input();
      places[tap] = (int) Math.max(0, Math.min(axis.input() - 1, first + tap));
      weights[tap] =
          outside && rule.excludesOutside()
              ? 0
              : cubic ? cubic(distance, rule.cubic()) : Math.max(0, 1 - distance);
    }
    if (rule.antialias() || rule.excludesOutside()) {
      double sum = Arrays.stream(weights).sum();
      Arrays.setAll(weights, tap -> weights[tap] / sum);
    }
    return new Taps(places, weights, Double.NaN);
  }

  /**
   * The cubic convolution kernel.
   *
   * <p>Source: R. Keys, "Cubic convolution interpolation for digital image processing", IEEE
   * Transactions on Acoustics, Speech, and Signal Processing 29, 1981, equation 4 with a free.
   */
  static double cubic(double x, double a) {
    if (x <= 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
  }

  /** Adds the weighted lines that begin at each place to a line of zeros. */
  void add(double[] numbers, int from, int length, double[] out, int to) {
    if (!Double.isNaN(outside)) {
      Arrays.fill(out, to, to + length, outside);
    }
    if (places.length == 1 && weights[0] == 1) {
      System.arraycopy(numbers, from + places[0] * length, out, to, length);
      return;
    }
    for (int tap = 0; tap < places.length; tap++) {
      int line = from + places[tap] * length;
      for (int i = 0; i < length && weights[tap] != 0; i++) {
        out[to + i] += weights[tap] * numbers[line + i];
      }
    }
  }
}
