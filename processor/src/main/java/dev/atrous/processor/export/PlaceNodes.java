package dev.atrous.processor.export;

import dev.atrous.processor.shape.BlockOrder;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.DepthToSpace;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Predictions;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Shuffle;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Slice;
import dev.atrous.processor.shape.SpaceToDepth;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Operations that put numbers elsewhere: pixels, channels, sizes. */
final class PlaceNodes {

  private PlaceNodes() {}

  static String of(Use use, Crop crop) {
    Size corner = crop.corner(use.shapes());
    Size size = crop.target(use.shapes());
    Nodes nodes = use.nodes();
    return nodes.add(
        "Slice",
        List.of(
            use.input(),
            nodes.integers(corner.height(), corner.width()),
            nodes.integers(corner.height() + size.height(), corner.width() + size.width()),
            nodes.integers(2, 3)));
  }

  static String of(Use use, Slice slice) {
    Nodes nodes = use.nodes();
    return nodes.add(
        "Slice",
        List.of(
            use.input(),
            nodes.integers(slice.from()),
            nodes.integers(slice.end(use.shape())),
            nodes.integers(1)));
  }

  static String of(Use use, Pad pad) {
    long[] numbers = {
      0, pad.channelsBefore(), pad.pad().get(0), pad.pad().get(1),
      0, pad.channelsAfter(), pad.pad().get(2), pad.pad().get(3)
    };
    String pads = use.nodes().integers(numbers);
    return switch (pad.mode()) {
      case CONSTANT ->
          use.nodes().add("Pad", List.of(use.input(), pads, use.nodes().number(pad.value())));
      case REFLECT, EDGE ->
          use.nodes()
              .add(
                  "Pad",
                  List.of(use.input(), pads),
                  Attributes.word("mode", pad.mode().name().toLowerCase(Locale.ROOT)));
    };
  }

  static String of(Use use, Resize resize) {
    ResizeRule rule = resize.rule();
    String axes = Attributes.numbers("axes", 2, 3);
    String places =
        Attributes.word(
            "coordinate_transformation_mode", rule.coordinates().name().toLowerCase(Locale.ROOT));
    List<String> inputs = extents(use, resize);
    return switch (rule.mode()) {
      case NEAREST -> {
        String rounding = rule.rounding().name().toLowerCase(Locale.ROOT);
        yield use.nodes()
            .add(
                "Resize",
                inputs,
                axes,
                Attributes.word("mode", "nearest"),
                places,
                Attributes.word("nearest_mode", rounding));
      }
      case BILINEAR ->
          use.nodes().add("Resize", inputs, axes, Attributes.word("mode", "linear"), places);
      case BICUBIC ->
          use.nodes()
              .add(
                  "Resize",
                  inputs,
                  axes,
                  Attributes.word("mode", "cubic"),
                  places,
                  Attributes.number("cubic_coeff_a", (float) rule.cubic()),
                  Attributes.number("exclude_outside", rule.excludesOutside() ? 1 : 0));
    };
  }

  /** What is resized, and to which size, or by which scale if that is another rule. */
  private static List<String> extents(Use use, Resize resize) {
    MapShape from = use.shape();
    MapShape to = use.output();
    Nodes nodes = use.nodes();
    if (resize.vertical(from.height(), to.height()).scale() == 0
        && resize.horizontal(from.width(), to.width()).scale() == 0) {
      String sizes = nodes.integers(to.height(), to.width());
      return List.of(use.input(), Nodes.NONE, Nodes.NONE, sizes);
    }
    List<Float> scale = resize.scale().stream().map(Double::floatValue).toList();
    String scales = nodes.add("Constant", List.of(), Attributes.tensor("value", scale, 2));
    return List.of(use.input(), Nodes.NONE, scales);
  }

  /** Pixels before channels, so that the predictions of a pixel follow each other. */
  static String of(Use use, Predictions predictions) {
    Nodes nodes = use.nodes();
    List<String> lists = new ArrayList<>();
    for (String input : use.inputs()) {
      String moved = nodes.add("Transpose", input, Attributes.numbers("perm", 0, 2, 3, 1));
      lists.add(use.reshaped(moved, -1, use.output().channels()));
    }
    String all = nodes.add("Concat", lists, Attributes.number("axis", 1));
    String last = nodes.add("Transpose", all, Attributes.numbers("perm", 0, 2, 1));
    return use.reshaped(last, use.output().channels(), use.output().height(), 1);
  }

  static String of(Use use, Shuffle shuffle) {
    MapShape map = use.shape();
    int groups = shuffle.groups();
    String split =
        use.reshaped(use.input(), groups, map.channels() / groups, map.height(), map.width());
    String mixed = use.nodes().add("Transpose", split, Attributes.numbers("perm", 0, 2, 1, 3, 4));
    return use.reshaped(mixed, map.channels(), map.height(), map.width());
  }

  static String of(Use use, DepthToSpace depthToSpace) {
    return use.add(
        "DepthToSpace",
        Attributes.number("blocksize", depthToSpace.block()),
        Attributes.word("mode", depthToSpace.order().name()));
  }

  /** ONNX has the one order only. */
  static String of(Use use, SpaceToDepth spaceToDepth) {
    int block = spaceToDepth.block();
    if (spaceToDepth.order() == BlockOrder.DCR) {
      return use.add("SpaceToDepth", Attributes.number("blocksize", block));
    }
    MapShape to = use.output();
    String split = use.reshaped(use.input(), use.channels(), to.height(), block, to.width(), block);
    String moved =
        use.nodes().add("Transpose", split, Attributes.numbers("perm", 0, 1, 3, 5, 2, 4));
    return use.reshaped(moved, to.channels(), to.height(), to.width());
  }
}
