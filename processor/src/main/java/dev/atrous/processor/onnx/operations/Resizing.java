package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Resizing: the extents come from factors or are given, and one axis after the other is resized,
 * each position of the output from its {@link Taps taps} in the input.
 */
final class Resizing {

  private Resizing() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Resize", Resizing::resize);
    all.put("Upsample", Resizing::upsample);
  }

  /** The operation that was before Resize: factors alone, and no place in between. */
  private static List<Array> upsample(Call call) {
    Array x = call.input(0);
    double[] scales = call.has("scales") ? call.reals("scales") : call.constant(1).numbers();
    return resized(call, scaled(x.shape(), allAxes(x), scales), Taps.Rule.of(call, true));
  }

  private static List<Array> resize(Call call) {
    Array x = call.input(0);
    if (call.operatorSet() < 11) {
      double[] scales = call.constant(1).numbers();
      return resized(call, scaled(x.shape(), allAxes(x), scales), Taps.Rule.of(call, true));
    }
    int[] named = call.axes("axes", Integer.MAX_VALUE, x.axes());
    int[] axes = named == null ? allAxes(x) : named;
    if (Arrays.stream(axes).distinct().count() < axes.length) {
      throw new OperationException("it names an axis twice: " + Arrays.toString(axes));
    }
    boolean hasScales = call.has(2) && call.input(2).size() > 0;
    boolean hasSizes = call.has(3) && call.input(3).size() > 0;
    if (hasScales == hasSizes) {
      throw new OperationException("it should have either factors or sizes");
    }
    Axis[] resized =
        hasScales
            ? scaled(x.shape(), axes, call.constant(2).numbers())
            : sized(call, x.shape(), axes, call.constant(3).integers());
    Taps.Rule rule = Taps.Rule.of(call, false);
    if (rule.crops()) {
      crop(resized, axes, call.constant(1).numbers());
    }
    return resized(call, resized, rule);
  }

  private static int[] allAxes(Array x) {
    return IntStream.range(0, x.axes()).toArray();
  }

  /**
   * What becomes of an axis.
   *
   * @param input its extent
   * @param output its extent afterwards
   * @param scale the factor between them, which need not be their ratio
   * @param start where the part of the input begins that is resized, 0 for its first element
   * @param end where it ends, 1 for its last element
   */
  record Axis(int input, int output, double scale, double start, double end) {}

  private static Axis[] unchanged(int[] shape) {
    return Arrays.stream(shape)
        .mapToObj(extent -> new Axis(extent, extent, 1, 0, 1))
        .toArray(Axis[]::new);
  }

  private static Axis[] scaled(int[] shape, int[] axes, double[] scales) {
    if (scales.length != axes.length) {
      throw new OperationException(
          "its factors " + Arrays.toString(scales) + " do not fit " + Shapes.text(shape));
    }
    Axis[] all = unchanged(shape);
    for (int i = 0; i < axes.length; i++) {
      int extent = shape[axes[i]];
      // Factors are floats, and 2.6 has to make 13 of 5: the product is rounded to a float, too.
      double output = Math.floor((float) extent * (float) scales[i]);
      if (!(scales[i] > 0) || output > Integer.MAX_VALUE) {
        throw new OperationException("it resizes " + extent + " by a factor of " + scales[i]);
      }
      all[axes[i]] = new Axis(extent, (int) output, scales[i], 0, 1);
    }
    return all;
  }

  /** Sizes may be limits for one factor that all axes have. */
  private static Axis[] sized(Call call, int[] shape, int[] axes, long[] sizes) {
    if (sizes.length != axes.length) {
      throw new OperationException(
          "its sizes " + Arrays.toString(sizes) + " do not fit " + Shapes.text(shape));
    }
    double[] scales = new double[axes.length];
    for (int i = 0; i < axes.length; i++) {
      scales[i] = (double) Call.extent(sizes[i]) / shape[axes[i]];
    }
    String policy = call.text("keep_aspect_ratio_policy", "stretch");
    double common =
        switch (policy) {
          case "stretch" -> Double.NaN;
          case "not_larger" -> Arrays.stream(scales).min().orElse(1);
          case "not_smaller" -> Arrays.stream(scales).max().orElse(1);
          default -> throw new OperationException("its policy '" + policy + "' is not known");
        };
    Axis[] all = unchanged(shape);
    for (int i = 0; i < axes.length; i++) {
      int extent = shape[axes[i]];
      all[axes[i]] =
          Double.isNaN(common)
              ? new Axis(extent, Call.extent(sizes[i]), scales[i], 0, 1)
              : new Axis(
                  extent, Call.extent((long) Math.floor(extent * common + 0.5)), common, 0, 1);
    }
    return all;
  }

  private static void crop(Axis[] all, int[] axes, double[] region) {
    if (region.length != 2 * axes.length) {
      throw new OperationException(
          "its region " + Arrays.toString(region) + " does not fit " + axes.length + " axes");
    }
    for (int i = 0; i < axes.length; i++) {
      Axis axis = all[axes[i]];
      all[axes[i]] =
          new Axis(axis.input(), axis.output(), axis.scale(), region[i], region[axes.length + i]);
    }
  }

  private static List<Array> resized(Call call, Axis[] axes, Taps.Rule rule) {
    Array x = call.input(0);
    int[] shape = Arrays.stream(axes).mapToInt(Axis::output).toArray();
    for (Axis axis : axes) {
      if (axis.input() == 0 && axis.output() > 0) {
        throw new OperationException("it resizes an extent of zero");
      }
    }
    return call.output(
        x.type(),
        shape,
        out -> {
          double[] numbers = x.numbers();
          int[] current = x.shape();
          for (int axis = 0; axis < axes.length; axis++) {
            if (!axes[axis].equals(new Axis(current[axis], current[axis], 1, 0, 1))) {
              numbers = along(numbers, current, axis, Taps.all(axes[axis], rule));
              current[axis] = shape[axis];
            }
          }
          System.arraycopy(numbers, 0, out, 0, out.length);
          Elements.fit(x.type(), out);
        });
  }

  private static double[] along(double[] numbers, int[] shape, int axis, List<Taps> taps) {
    int outer = Shapes.count(Arrays.copyOf(shape, axis));
    int inner = Shapes.count(Arrays.copyOfRange(shape, axis + 1, shape.length));
    double[] out = new double[Math.multiplyExact(Math.multiplyExact(outer, inner), taps.size())];
    for (int i = 0; i < outer; i++) {
      for (int position = 0; position < taps.size(); position++) {
        int to = (i * taps.size() + position) * inner;
        taps.get(position).add(numbers, i * shape[axis] * inner, inner, out, to);
      }
    }
    return out;
  }
}
