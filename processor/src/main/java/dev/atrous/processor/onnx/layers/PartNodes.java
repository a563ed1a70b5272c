package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What takes parts of a map: some of its channels, rows and columns. */
final class PartNodes {

  /** Runs of neighbouring channels of which a selection may consist, to be joined again. */
  private static final int MOST_RUNS = 16;

  private PartNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Slice", PartNodes::slice);
    all.put("Split", PartNodes::split);
    all.put("Gather", PartNodes::gather);
  }

  private static List<View> slice(Reading reading) {
    View view = reading.view(0);
    int[] shape = reading.outputShape();
    int[] read = view.shape();
    long[] starts = reading.call().numbers("starts", 1);
    long[] written = reading.call().numbers("steps", 4);
    int[] axes = reading.call().axes("axes", 3, read.length);
    int[] first = new int[read.length];
    int[] steps = new int[read.length];
    Arrays.fill(steps, 1);
    for (int i = 0; i < starts.length; i++) {
      int axis = axes == null ? i : axes[i];
      long start = starts[i] < 0 ? starts[i] + read[axis] : starts[i];
      first[axis] = (int) Math.max(0, Math.min(start, read[axis]));
      steps[axis] = written == null ? 1 : (int) Math.min(written[i], read[axis]);
    }
    if (Arrays.stream(steps).anyMatch(step -> step < 1)) {
      throw new Inexpressible("Slice backwards");
    }
    int rows = view.isMap() ? 2 : view.isChannelsLast() ? 1 : read.length;
    View part = view;
    for (int axis = 0; axis < read.length; axis++) {
      if (axis != rows && axis != rows + 1 && shape[axis] != read[axis]) {
        if (steps[axis] != 1) {
          throw new Inexpressible("Slice of channels with steps; @Slice takes neighbours");
        }
        int[] left = part.shape().clone();
        left[axis] = shape[axis];
        part = part(reading, part, axis, first[axis], shape[axis], left);
      }
    }
    if (Arrays.equals(part.shape(), shape)) {
      return List.of(part);
    }
    return List.of(
        rectangle(reading, part, Arrays.copyOfRange(first, rows, rows + 2), steps, rows, shape));
  }

  /** Some rows and columns: a crop, of which a pooling of single pixels takes every other. */
  private static View rectangle(
      Reading reading, View view, int[] first, int[] steps, int rows, int[] shape) {
    int height = (shape[rows] - 1) * steps[rows] + 1;
    int width = (shape[rows + 1] - 1) * steps[rows + 1] + 1;
    Size stride = new Size(steps[rows], steps[rows + 1]);
    View part = View.map(view.layer());
    Extents old = part.extents();
    boolean strided = !stride.equals(Size.ONE);
    boolean fromTheFirst = first[0] == 0 && first[1] == 0;
    if (!strided || !fromTheFirst) {
      Part crop =
          new Part(BuiltIn.CROP)
              .with("height", Integer.toString(height))
              .with("width", Integer.toString(width))
              .with("offset", "{" + first[0] + ", " + first[1] + "}");
      part = reading.network().map(crop, part, new Extents(old.channels(), height, width));
    }
    if (strided) {
      Window window = new Window(Size.ONE, stride, Size.ONE, null, List.of(0, 0, 0, 0));
      Extents whole = part.extents();
      if (window.vertical(whole.height(), false).output() != shape[rows]
          || window.horizontal(whole.width(), false).output() != shape[rows + 1]) {
        throw new Inexpressible("Slice with steps that ends before the last row or column");
      }
      Part pool =
          new Part(BuiltIn.MAX_POOL)
              .with("kernel", "1")
              .with("stride", Text.of(stride))
              .with(new Padded(window, whole.height(), whole.width(), false, false, Size.ZERO));
      Extents taken = new Extents(old.channels(), shape[rows], shape[rows + 1]);
      part = reading.network().map(pool, part, taken);
    }
    return new View(part.layer(), view.interleaved(), shape);
  }

  private static List<View> split(Reading reading) {
    View view = reading.view(0);
    int axis = Call.axis(reading.call().number("axis", 0), view.shape().length);
    List<View> parts = new ArrayList<>();
    int first = 0;
    for (int output = 0; output < reading.node().outputs().size(); output++) {
      int[] shape = reading.outputShape(output);
      parts.add(part(reading, view, axis, first, shape[axis], shape));
      first += shape[axis];
    }
    return parts;
  }

  /** Those at some indices: runs of neighbours, joined if there are several. */
  private static List<View> gather(Reading reading) {
    View view = reading.view(0);
    int axis = Call.axis(reading.call().number("axis", 0), view.shape().length);
    Array indices = reading.constant(1);
    if (indices.axes() > 1) {
      throw new Inexpressible("Gather by indices of " + Shapes.text(indices.shape()));
    }
    int extent = view.shape()[axis];
    int[] places =
        Arrays.stream(indices.numbers())
            .mapToInt(index -> (int) (index < 0 ? index + extent : index))
            .toArray();
    List<View> runs = new ArrayList<>();
    int first = 0;
    for (int end = 1; end <= places.length; end++) {
      if (end == places.length || places[end] != places[end - 1] + 1) {
        int[] shape = view.shape().clone();
        shape[axis] = end - first;
        runs.add(part(reading, view, axis, places[first], end - first, shape));
        first = end;
      }
    }
    if (runs.size() == 1) {
      return List.of(runs.get(0).reshaped(reading.outputShape()));
    }
    if (runs.isEmpty() || runs.size() > MOST_RUNS || Channels.each(view, axis) == 0) {
      throw new Inexpressible(
          "Gather of " + runs.size() + " runs along axis " + axis + "; @Slice takes neighbours");
    }
    Extents old = view.extents();
    int channels = runs.stream().mapToInt(run -> run.extents().channels()).sum();
    View joined =
        reading
            .network()
            .map(
                new Part(BuiltIn.CONCAT),
                runs.stream().map(run -> View.map(run.layer())).toList(),
                new Extents(channels, old.height(), old.width()));
    return List.of(new View(joined.layer(), view.interleaved(), reading.outputShape()));
  }

  /** Neighbours along one axis. */
  private static View part(
      Reading reading, View view, int axis, int first, int count, int[] shape) {
    if (first == 0 && count == view.shape()[axis]) {
      return view;
    }
    Extents old = view.extents();
    int each = Channels.each(view, axis);
    if (each > 0) {
      Part slice = new Part(BuiltIn.SLICE).with("from", first * each, 0);
      slice.with("to", (first + count) * each, old.channels());
      Extents some = new Extents(count * each, old.height(), old.width());
      View made = reading.network().map(slice, View.map(view.layer()), some);
      return new View(made.layer(), view.interleaved(), shape);
    }
    int rows = view.isMap() ? 2 : view.isChannelsLast() ? 1 : -1;
    if (rows < 0 || axis != rows && axis != rows + 1) {
      throw new Inexpressible(
          "%s of %s along axis %d; @Slice takes channels, and @Crop rows and columns"
              .formatted(reading.node().operation(), Shapes.text(view.shape()), axis));
    }
    int[] corner = new int[2];
    corner[axis - rows] = first;
    int[] ones = new int[shape.length];
    Arrays.fill(ones, 1);
    return rectangle(reading, view, corner, ones, rows, shape);
  }
}
