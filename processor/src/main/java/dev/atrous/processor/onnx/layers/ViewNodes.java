package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What changes no number: other extents, another order of axes, nothing at all. */
final class ViewNodes {

  private ViewNodes() {}

  static void addTo(Map<String, Translation> all) {
    for (String name : List.of("Reshape", "Flatten", "Squeeze", "Unsqueeze")) {
      all.put(name, ViewNodes::reshape);
    }
    all.put("Identity", reading -> List.of(reading.view(0)));
    all.put("Dropout", ViewNodes::dropout);
    all.put("Cast", ViewNodes::cast);
    all.put("Transpose", ViewNodes::transpose);
  }

  private static List<View> reshape(Reading reading) {
    return List.of(reading.view(0).reshaped(reading.outputShape()));
  }

  /** Its second output, which says what was kept, is not of use. */
  private static List<View> dropout(Reading reading) {
    return List.of(reading.view(0));
  }

  private static List<View> cast(Reading reading) {
    if (!reading.outputType().isReal()) {
      throw new Inexpressible("Cast of a map to " + reading.outputType());
    }
    return List.of(reading.view(0));
  }

  private static List<View> transpose(Reading reading) {
    View input = reading.view(0);
    int axes = input.shape().length;
    long[] written = reading.call().numbers("perm");
    int[] order =
        written == null
            ? IntStream.range(0, axes).map(axis -> axes - 1 - axis).toArray()
            : Arrays.stream(written).mapToInt(axis -> Call.axis(axis, axes)).toArray();
    int[] shape = reading.outputShape();
    int[] longer = Arrays.stream(order).filter(axis -> input.shape()[axis] != 1).toArray();
    if (Arrays.equals(longer, Arrays.stream(longer).sorted().toArray())) {
      return List.of(input.reshaped(shape)); // Only axes of extent 1 change their places.
    }
    if (movesChannels(input, longer)) {
      return List.of(new View(input.layer(), !input.interleaved(), shape));
    }
    Optional<View> moved = Rearranging.of(reading.network(), input, order, shape);
    if (moved.isPresent()) {
      return List.of(moved.get());
    }
    throw new Inexpressible(
        "Transpose of " + Shapes.text(input.shape()) + " to " + Shapes.text(shape));
  }

  /** Whether the channels, as one axis, go from before the pixels to behind them, or back. */
  private static boolean movesChannels(View input, int[] moved) {
    int count = moved.length;
    int channel = input.interleaved() ? moved[0] : moved[count - 1];
    int[] rest =
        input.interleaved()
            ? Arrays.copyOfRange(moved, 1, count)
            : Arrays.copyOfRange(moved, 0, count - 1);
    boolean others = IntStream.range(1, rest.length).allMatch(i -> rest[i - 1] < rest[i]);
    boolean outermost = Arrays.stream(rest).allMatch(axis -> axis > channel);
    boolean innermost = Arrays.stream(rest).allMatch(axis -> axis < channel);
    return others
        && Channels.isAxis(input, channel)
        && (input.interleaved() ? innermost : outermost);
  }
}
