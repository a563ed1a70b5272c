package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Shapes;
import dev.atrous.processor.shape.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Resizing. ONNX has many ways to say where an output pixel is read; two of them are equal where
 * they read the same places, whatever they are called.
 */
final class ResizeNodes {

  private ResizeNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Resize", ResizeNodes::resize);
    all.put("Upsample", ResizeNodes::resize);
    all.put("Expand", ResizeNodes::expand);
  }

  private static List<View> resize(Reading reading) {
    View map = reading.view(0).asMap(reading.node().operation());
    int[] shape = reading.outputShape();
    Extents old = map.extents();
    if (shape[1] != old.channels()) {
      throw new Inexpressible("Resize of the number of channels");
    }
    Places vertical = places(reading, old.height(), shape[2], 2);
    Places horizontal = places(reading, old.width(), shape[3], 3);
    if (vertical.isSame() && horizontal.isSame()) {
      return List.of(map);
    }
    ResizeWords words =
        ResizeWords.of(vertical, horizontal)
            .orElseThrow(() -> new Inexpressible(vertical.description()));
    Part part = words.write(new Part(BuiltIn.RESIZE));
    if (vertical.mode().equals("cubic")) {
      double cubic = reading.call().real("cubic_coeff_a", -0.75);
      if (cubic != -0.75) {
        part.with("cubic", Text.of(cubic));
      }
      if (reading.call().number("exclude_outside", 0) != 0) {
        part.with("excludeOutside", "true");
      }
    }
    if (words.byScale()) {
      part.with("scale", ResizeWords.scale(vertical, horizontal));
      return List.of(
          reading.network().map(part, map, new Extents(old.channels(), shape[2], shape[3])));
    }
    return List.of(sized(reading, part, map, shape[2], shape[3]));
  }

  private static Places places(Reading reading, int from, int to, int axis) {
    Call call = reading.call();
    boolean old = call.operatorSet() < 11;
    if (call.number("antialias", 0) != 0) {
      throw new Inexpressible(
          reading.node().operation() + " with antialiasing; @Resize does not smooth");
    }
    return new Places(
        from,
        to,
        scale(reading, from, to, axis),
        call.text("mode", "nearest"),
        call.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel"),
        call.text("nearest_mode", old ? "simple" : "round_prefer_floor"));
  }

  /** How many times as large, as far as the file says so; sizes say it as their quotient. */
  private static double scale(Reading reading, int from, int to, int axis) {
    Call call = reading.call();
    double[] scales = call.reals("scales");
    int input = call.operatorSet() < 11 ? 1 : 2;
    if (scales == null && call.has(input)) {
      scales = reading.constant(input).numbers();
    }
    if (scales == null || scales.length == 0) {
      if (!call.text("keep_aspect_ratio_policy", "stretch").equals("stretch")) {
        throw new Inexpressible("Resize to sizes that are limits; give the sizes themselves");
      }
      return (double) to / from;
    }
    int[] axes = call.axes("axes", 9, 4);
    if (axes == null) {
      return scales[axis];
    }
    int at = Arrays.stream(axes).boxed().toList().indexOf(axis);
    return at < 0 ? 1 : scales[at];
  }

  /** A map of one pixel repeated over height and width. */
  private static List<View> expand(Reading reading) {
    View input = reading.view(0);
    int[] shape = reading.outputShape();
    if (Arrays.equals(shape, input.shape())) {
      return List.of(input);
    }
    boolean pixel = input.extents().isPixel();
    if (!pixel || shape.length != 4 || shape[0] != 1 || shape[1] != input.extents().channels()) {
      throw new Inexpressible(
          "Expand of "
              + Shapes.text(input.shape())
              + " to "
              + Shapes.text(shape)
              + "; @Resize repeats a pixel");
    }
    Part part = new Part(BuiltIn.RESIZE).with("mode", "ResizeMode.NEAREST");
    return List.of(sized(reading, part, input.asMap("Expand"), shape[2], shape[3]));
  }

  private static View sized(Reading reading, Part part, View map, int height, int width) {
    Extents old = map.extents();
    boolean whole = height % old.height() == 0 && width % old.width() == 0;
    if (whole && !old.isPixel()) {
      part.with("scale", Text.of(new Size(height / old.height(), width / old.width())));
    } else {
      part.with("height", Integer.toString(height)).with("width", Integer.toString(width));
    }
    return reading.network().map(part, map, new Extents(old.channels(), height, width));
  }
}
