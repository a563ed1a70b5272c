package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Means and maxima of whole maps, and of the channels of each pixel. */
final class ReduceNodes {

  private ReduceNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put(
        "ReduceMean", reading -> reduced(reading, BuiltIn.GLOBAL_AVG_POOL, BuiltIn.CHANNEL_MEAN));
    all.put("ReduceMax", reading -> reduced(reading, BuiltIn.GLOBAL_MAX_POOL, BuiltIn.CHANNEL_MAX));
  }

  private static List<View> reduced(Reading reading, BuiltIn ofMap, BuiltIn ofChannels) {
    View input = reading.view(0);
    int[] axes = reading.call().axes("axes", 1, input.shape().length);
    int[] sorted = axes == null ? new int[0] : Arrays.stream(axes).sorted().toArray();
    Extents extents = input.extents();
    if (isPlane(input, sorted)) {
      return made(reading, ofMap, new Extents(extents.channels(), 1, 1));
    }
    if (sorted.length == 1 && Channels.isAxis(input, sorted[0])) {
      return made(reading, ofChannels, new Extents(1, extents.height(), extents.width()));
    }
    throw new Inexpressible(
        reading.node().operation()
            + " of "
            + Shapes.text(input.shape())
            + " over axes "
            + Arrays.toString(sorted)
            + "; @"
            + ofMap.annotation()
            + " is over height and width, @"
            + ofChannels.annotation()
            + " over channels");
  }

  private static List<View> made(Reading reading, BuiltIn operation, Extents extents) {
    View map = View.map(reading.view(0).layer());
    View made = reading.network().map(new Part(operation), map, extents);
    return List.of(made.reshaped(reading.outputShape()));
  }

  private static boolean isPlane(View input, int[] axes) {
    return input.isMap() && Arrays.equals(axes, new int[] {2, 3})
        || input.isChannelsLast() && Arrays.equals(axes, new int[] {1, 2})
        || seesPixelsTogether(input) && Arrays.equals(axes, new int[] {2});
  }

  /** Whether it is batch, channels, pixels. */
  private static boolean seesPixelsTogether(View view) {
    return view.isPlanar()
        && view.shape().length == 3
        && view.shape()[0] == 1
        && view.shape()[1] == view.extents().channels();
  }
}
