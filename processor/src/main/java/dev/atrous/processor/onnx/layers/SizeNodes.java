package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What changes the size of a map: padding, means, pixels made of channels. */
final class SizeNodes {

  private SizeNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Pad", SizeNodes::pad);
    all.put("DepthToSpace", SizeNodes::depthToSpace);
    all.put("SpaceToDepth", SizeNodes::spaceToDepth);
  }

  private static List<View> pad(Reading reading) {
    View input = reading.view(0);
    String mode = reading.call().text("mode", "constant");
    long[] pads = reading.call().numbers("pads", 1);
    int axes = input.shape().length;
    int[] named = reading.call().axes("axes", 3, axes);
    int[] before = new int[axes];
    int[] after = new int[axes];
    int count = named == null ? axes : named.length;
    for (int i = 0; i < count; i++) {
      int axis = named == null ? i : named[i];
      before[axis] = (int) pads[i];
      after[axis] = (int) pads[i + count];
    }
    if (Arrays.stream(before).allMatch(each -> each == 0)
        && Arrays.stream(after).allMatch(each -> each == 0)) {
      return List.of(input);
    }
    View map = input.asMap("Pad");
    boolean constant = mode.equals("constant");
    if (axes != 4 || before[0] != 0 || after[0] != 0) {
      throw new Inexpressible("Pad along other axes than channels, height and width");
    }
    if (mode.equals("wrap") || !constant && before[1] + after[1] != 0) {
      throw new Inexpressible(
          "Pad by " + mode + "; @Pad reflects rows and columns, or repeats the outermost");
    }
    if (IntStream.of(before).anyMatch(each -> each < 0)
        || IntStream.of(after).anyMatch(each -> each < 0)) {
      throw new Inexpressible("Pad by less than zero; @Crop cuts");
    }
    double value = reading.call().has(2) ? reading.scalar(2) : reading.call().real("value", 0);
    if (!Double.isFinite(value)) {
      throw new Inexpressible("Pad with a value that is not finite");
    }
    List<Integer> numbers = List.of(before[2], before[3], after[2], after[3]);
    Window window = new Window(Size.ONE, Size.ONE, Size.ONE, null, numbers);
    Extents old = map.extents();
    Part part = new Part(BuiltIn.PAD);
    if (numbers.stream().anyMatch(each -> each != 0)) {
      part.with(new Padded(window, old.height(), old.width(), false, false, Size.ZERO));
    }
    part.with("channelsBefore", before[1], 0).with("channelsAfter", after[1], 0);
    if (!constant) {
      part.with("mode", "PadMode." + mode.toUpperCase(Locale.ROOT));
    } else if (value != 0) {
      part.with("value", Text.ofFloat(value));
    }
    int[] shape = reading.outputShape();
    return List.of(reading.network().map(part, map, new Extents(shape[1], shape[2], shape[3])));
  }

  private static List<View> depthToSpace(Reading reading) {
    View map = reading.view(0).asMap("DepthToSpace");
    int block = (int) reading.call().number("blocksize", 1);
    int[] shape = reading.outputShape();
    Part part = new Part(BuiltIn.DEPTH_TO_SPACE).with("block", Integer.toString(block));
    if (shape[1] > 1 && reading.call().text("mode", "DCR").equals("DCR")) {
      part.with("order", "BlockOrder.DCR");
    }
    return List.of(reading.network().map(part, map, new Extents(shape[1], shape[2], shape[3])));
  }

  private static List<View> spaceToDepth(Reading reading) {
    View map = reading.view(0).asMap("SpaceToDepth");
    int block = (int) reading.call().number("blocksize", 1);
    int[] shape = reading.outputShape();
    Part part = new Part(BuiltIn.SPACE_TO_DEPTH).with("block", Integer.toString(block));
    if (map.extents().channels() > 1) {
      part.with("order", "BlockOrder.DCR");
    }
    return List.of(reading.network().map(part, map, new Extents(shape[1], shape[2], shape[3])));
  }
}
