package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Padding;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.util.List;
import java.util.Map;

/** Convolutions and poolings: what slides a window over a map. */
final class WindowNodes {

  private WindowNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Conv", WindowNodes::convolution);
    all.put("ConvTranspose", WindowNodes::transposed);
    all.put("MaxPool", reading -> pool(reading, BuiltIn.MAX_POOL));
    all.put("AveragePool", reading -> pool(reading, BuiltIn.AVG_POOL));
    all.put("GlobalAveragePool", reading -> global(reading, BuiltIn.GLOBAL_AVG_POOL));
    all.put("GlobalMaxPool", reading -> global(reading, BuiltIn.GLOBAL_MAX_POOL));
  }

  private static List<View> convolution(Reading reading) {
    Array weight = reading.constant(1);
    Size kernel = plane(reading, weight);
    View input = reading.view(0).asMap("a convolution");
    int channels = weight.extent(0);
    int groups = (int) reading.call().number("group", 1);
    int[] pads = pads(reading, kernel, input.extents());
    View source = PaddingInFront.absorbed(reading, 0, pads, input);
    boolean depthwise = groups > 1 && groups == input.extents().channels();
    Part part = new Part(depthwise ? BuiltIn.DEPTHWISE_CONV : BuiltIn.CONV);
    window(reading, part, kernel, pads, source.extents(), false, Size.ZERO);
    if (depthwise) {
      part.with("multiplier", channels / groups, 1);
    } else {
      part.with("channels", Integer.toString(channels)).with("groups", groups, 1);
    }
    weights(reading, part, weight);
    return List.of(reading.network().map(part, source, mapped(reading)));
  }

  private static List<View> transposed(Reading reading) {
    Array weight = reading.constant(1);
    Size kernel = plane(reading, weight);
    View input = reading.view(0).asMap("a transposed convolution");
    Extents output = mapped(reading);
    int groups = (int) reading.call().number("group", 1);
    int[] pads = new int[4];
    int[] added = new int[2];
    transposedPads(reading, input.extents(), kernel, output, pads, added);
    Part part = new Part(BuiltIn.TRANSPOSED_CONV);
    Size extra = new Size(added[0], added[1]);
    window(reading, part, kernel, pads, input.extents(), true, extra);
    part.with("channels", Integer.toString(weight.extent(1) * groups)).with("groups", groups, 1);
    if (!extra.equals(Size.ZERO)) {
      part.with("outputPadding", Text.of(extra));
    }
    weights(reading, part, weight);
    return List.of(reading.network().map(part, input, output));
  }

  /** Padding and output padding, from the attributes or from the output's size. */
  private static void transposedPads(
      Reading reading, Extents input, Size kernel, Extents output, int[] pads, int[] added) {
    Size stride = pair(reading, "strides", Size.ONE);
    Size rate = pair(reading, "dilations", Size.ONE);
    int[] in = {input.height(), input.width()};
    int[] out = {output.height(), output.width()};
    int[] taps = {kernel.height(), kernel.width()};
    int[] steps = {stride.height(), stride.width()};
    int[] rates = {rate.height(), rate.width()};
    boolean computed =
        reading.call().has("output_shape")
            || reading.call().text("auto_pad", "NOTSET").startsWith("SAME");
    long[] written = reading.call().numbers("pads");
    boolean lower = reading.call().text("auto_pad", "NOTSET").equals("SAME_LOWER");
    long[] extra = reading.call().numbers("output_padding");
    for (int axis = 0; axis < 2; axis++) {
      int full = (in[axis] - 1) * steps[axis] + rates[axis] * (taps[axis] - 1) + 1;
      int more = extra == null ? 0 : (int) extra[axis];
      if (computed) {
        int total = Math.max(0, full + more - out[axis]);
        int small = total / 2;
        pads[axis] = lower ? total - small : small;
        pads[axis + 2] = total - pads[axis];
      } else if (written != null) {
        pads[axis] = (int) written[axis];
        pads[axis + 2] = (int) written[axis + 2];
      }
      added[axis] = out[axis] - (full - pads[axis] - pads[axis + 2]);
      if (pads[axis] < 0 || pads[axis + 2] < 0 || added[axis] < 0) {
        throw new Inexpressible("ConvTranspose with padding below zero");
      }
    }
  }

  private static List<View> pool(Reading reading, BuiltIn operation) {
    if (reading.node().outputs().size() > 1) {
      throw new Inexpressible("MaxPool that gives the places of its maxima");
    }
    View input = reading.view(0).asMap("a pooling");
    long[] kernelShape = reading.call().numbers("kernel_shape");
    if (kernelShape == null || kernelShape.length != 2) {
      throw new Inexpressible("a pooling along other than two axes");
    }
    Size kernel = new Size((int) kernelShape[0], (int) kernelShape[1]);
    Extents output = mapped(reading);
    int[] pads = pads(reading, kernel, input.extents());
    boolean average = operation == BuiltIn.AVG_POOL;
    Extents whole = input.extents();
    if (output.isPixel()
        && kernel.equals(new Size(whole.height(), whole.width()))
        && isZero(pads)) {
      return global(reading, average ? BuiltIn.GLOBAL_AVG_POOL : BuiltIn.GLOBAL_MAX_POOL);
    }
    Part part = new Part(operation);
    boolean ceil = reading.call().number("ceil_mode", 0) != 0;
    window(reading, part, kernel, pads, input.extents(), ceil, kernel);
    if (ceil) {
      part.with("ceil", "true");
    }
    if (average && !isZero(pads) && reading.call().number("count_include_pad", 0) != 0) {
      part.with("countPadding", "true");
    }
    Window window = part.padded().window();
    if (window.vertical(whole.height(), ceil).output() != output.height()
        || window.horizontal(whole.width(), ceil).output() != output.width()) {
      throw new Inexpressible("a pooling whose last window starts in the padding");
    }
    return List.of(reading.network().map(part, input, output));
  }

  /** The mean or the maximum of each channel. */
  private static List<View> global(Reading reading, BuiltIn operation) {
    View input = reading.view(0).asMap("global pooling");
    Extents pixel = new Extents(input.extents().channels(), 1, 1);
    View pooled = reading.network().map(new Part(operation), input, pixel);
    return List.of(pooled.reshaped(reading.outputShape()));
  }

  private static void weights(Reading reading, Part part, Array weight) {
    part.with("weight", Weight.of(weight)).named(reading.weightsName(1));
    if (reading.call().has(2)) {
      part.with("bias", Weight.of(reading.constant(2)));
    }
  }

  /** Writes kernel, stride and rate, and keeps the padding in numbers. */
  private static void window(
      Reading reading,
      Part part,
      Size kernel,
      int[] pads,
      Extents input,
      boolean ceil,
      Size extra) {
    boolean transposed = part.is(BuiltIn.TRANSPOSED_CONV);
    boolean pooling = part.is(BuiltIn.MAX_POOL) || part.is(BuiltIn.AVG_POOL);
    Size stride = pair(reading, "strides", Size.ONE);
    Size rate = pair(reading, "dilations", Size.ONE);
    part.with("kernel", Text.of(kernel));
    if (!stride.equals(pooling ? kernel : Size.ONE)) {
      part.with("stride", Text.of(stride));
    }
    if (!rate.equals(Size.ONE)) {
      part.with("rate", Text.of(rate));
    }
    List<Integer> pad = List.of(pads[0], pads[1], pads[2], pads[3]);
    Window window = new Window(kernel, stride, rate, null, pad);
    part.with(
        new Padded(
            window,
            input.height(),
            input.width(),
            ceil,
            transposed,
            transposed ? extra : Size.ZERO));
  }

  private static Size plane(Reading reading, Array weight) {
    if (weight.axes() != 4) {
      throw new Inexpressible(
          reading.node().operation() + " along " + (weight.axes() - 2) + " axes; here it is two");
    }
    return new Size(weight.extent(2), weight.extent(3));
  }

  /** Top, left, bottom, right. */
  private static int[] pads(Reading reading, Size kernel, Extents input) {
    Call call = reading.call();
    String auto = call.text("auto_pad", "NOTSET");
    int[] pads = new int[4];
    long[] written = call.numbers("pads");
    if (auto.startsWith("SAME")) {
      Size stride = pair(reading, "strides", Size.ONE);
      Size rate = pair(reading, "dilations", Size.ONE);
      Window same = new Window(kernel, stride, rate, Padding.SAME, List.of());
      Axis vertical = same.vertical(input.height(), false);
      Axis horizontal = same.horizontal(input.width(), false);
      boolean lower = auto.equals("SAME_LOWER");
      pads[0] = (int) (lower ? vertical.after() : vertical.before());
      pads[1] = (int) (lower ? horizontal.after() : horizontal.before());
      pads[2] = (int) (lower ? vertical.before() : vertical.after());
      pads[3] = (int) (lower ? horizontal.before() : horizontal.after());
    } else if (!auto.equals("VALID") && written != null) {
      for (int side = 0; side < 4; side++) {
        pads[side] = (int) written[side];
        if (written[side] < 0) {
          throw new Inexpressible(reading.node().operation() + " with padding below zero");
        }
      }
    }
    return pads;
  }

  private static Size pair(Reading reading, String attribute, Size otherwise) {
    long[] written = reading.call().numbers(attribute);
    return written == null ? otherwise : new Size((int) written[0], (int) written[1]);
  }

  private static Extents mapped(Reading reading) {
    int[] shape = reading.outputShape();
    return new Extents(shape[1], shape[2], shape[3]);
  }

  private static boolean isZero(int[] pads) {
    return pads[0] == 0 && pads[1] == 0 && pads[2] == 0 && pads[3] == 0;
  }
}
