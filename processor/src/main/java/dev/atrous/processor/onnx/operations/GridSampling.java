package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sampling of images at places that a second input names, between -1 and 1 along each axis, the
 * innermost axis first.
 */
final class GridSampling {

  private final String mode;
  private final String padding;
  private final boolean cornersAreCenters;
  private final int[] extents;
  private final int[] steps;
  private final double[] numbers;

  private GridSampling(Call call, Array x, int[] extents) {
    String named = call.text("mode", "linear");
    // Before version 20 the modes are called after two axes.
    this.mode = named.startsWith("bi") ? named.substring(2) : named;
    this.padding = call.text("padding_mode", "zeros");
    this.cornersAreCenters = call.number("align_corners", 0) != 0;
    this.extents = extents;
    this.steps = Shapes.steps(extents);
    this.numbers = x.numbers();
  }

  static void addTo(Map<String, Operation> all) {
    all.put("GridSample", GridSampling::evaluate);
  }

  private static List<Array> evaluate(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    Array grid = call.input(1);
    int spatial = Window.spatial(x.shape());
    if (grid.axes() != x.axes()
        || grid.extent(0) != x.extent(0)
        || grid.extent(grid.axes() - 1) != spatial) {
      throw new OperationException(
          "its places of " + Shapes.text(grid.shape()) + " do not fit " + Shapes.text(x.shape()));
    }
    int[] extents = Arrays.copyOfRange(x.shape(), Window.OUTER, x.axes());
    if (Arrays.stream(extents).anyMatch(extent -> extent == 0)) {
      throw new OperationException("it samples " + Shapes.text(x.shape()));
    }
    check("mode", call, "linear", List.of("linear", "bilinear", "nearest", "cubic", "bicubic"));
    check("padding_mode", call, "zeros", List.of("zeros", "border", "reflection"));
    int[] shape = x.shape();
    System.arraycopy(grid.shape(), 1, shape, Window.OUTER, spatial);
    return call.output(
        x.type(),
        shape,
        out -> new GridSampling(call, x, extents).fill(grid.numbers(), x.extent(1), shape, out));
  }

  private static void check(String attribute, Call call, String otherwise, List<String> known) {
    String found = call.text(attribute, otherwise);
    if (!known.contains(found)) {
      throw new OperationException("its " + attribute + " '" + found + "' is not known");
    }
  }

  private void fill(double[] places, int channels, int[] shape, double[] out) {
    int positions = Shapes.count(Arrays.copyOfRange(shape, Window.OUTER, shape.length));
    int size = Shapes.count(extents);
    for (int i = 0; i < shape[0] * positions; i++) {
      Tap[][] taps = new Tap[extents.length][];
      for (int axis = 0; axis < taps.length; axis++) {
        taps[axis] = taps(places[(i + 1) * taps.length - 1 - axis], extents[axis]);
      }
      int image = i / positions;
      for (int channel = 0; channel < channels; channel++) {
        int map = image * channels + channel;
        out[map * positions + i % positions] = sum(taps, 0, map * size);
      }
    }
  }

  /**
   * An element that a place is made of.
   *
   * @param place where it stands along its axis; negative for the zero outside
   * @param weight how much of it
   */
  private record Tap(int place, double weight) {}

  private double sum(Tap[][] taps, int axis, int from) {
    if (axis == taps.length) {
      return numbers[from];
    }
    double sum = 0;
    for (Tap tap : taps[axis]) {
      if (tap.place() >= 0) {
        sum += tap.weight() * sum(taps, axis + 1, from + tap.place() * steps[axis]);
      }
    }
    return sum;
  }

  private Tap[] taps(double place, int extent) {
    double at = cornersAreCenters ? (place + 1) / 2 * (extent - 1) : ((place + 1) * extent - 1) / 2;
    if (mode.equals("nearest")) {
      return new Tap[] {new Tap(element(Math.rint(at), extent), 1)};
    }
    int reach = mode.equals("cubic") ? 2 : 1;
    Tap[] taps = new Tap[2 * reach];
    // The elements around are moved into the image, not the place, as PyTorch does.
    for (int i = 0; i < taps.length; i++) {
      double element = Math.floor(at) - reach + 1 + i;
      double distance = Math.abs(element - at);
      double weight = reach == 1 ? 1 - distance : Taps.cubic(distance, -0.75);
      taps[i] = new Tap(element(element, extent), weight);
    }
    return taps;
  }

  /** Where an element is that is moved into the image, unless zeros are around it. */
  private double inside(double at, int extent) {
    return switch (padding) {
      case "border" -> Elementwise.clipped(at, 0, extent - 1.0);
      case "reflection" -> reflected(at, extent);
      default -> at;
    };
  }

  private int element(double place, int extent) {
    double inside = inside(place, extent);
    return inside >= 0 && inside < extent ? (int) inside : -1;
  }

  /** Reflected at the centers of the outermost elements, or at their outer sides. */
  private double reflected(double at, int extent) {
    double least = cornersAreCenters ? 0 : -0.5;
    double range = cornersAreCenters ? extent - 1 : extent;
    if (range == 0) {
      return 0;
    }
    double within = Math.abs(at - least) % (2 * range);
    return least + (within > range ? 2 * range - within : within);
  }
}
