package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.BlockAttribute;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import dev.atrous.processor.shape.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One attribute of one operation of a block, over all uses.
 *
 * @param layer the place of its layer in the block
 * @param part the place of its operation in the layer's chain
 * @param attribute its name
 * @param values its value in each use
 */
record Column(int layer, int part, String attribute, List<String> values) {

  /** What an operation has where nothing is written. */
  private static final Map<String, String> USUAL =
      Map.of(
          "stride",
          "1",
          "rate",
          "1",
          "groups",
          "1",
          "slope",
          "0.01",
          "epsilon",
          "1e-5",
          "projection",
          "false");

  /** Reads an attribute from all uses. */
  static Column of(List<Run> uses, int layer, int part, String attribute, Padding rule) {
    boolean numbers =
        attribute.equals("pad") || attribute.equals("padding") && anyHas(uses, layer, part, "pad");
    List<String> values =
        uses.stream()
            .filter(use -> use.has(layer))
            .map(use -> value(use.at(layer).chain().get(part), attribute, rule, numbers))
            .toList();
    return new Column(
        layer,
        part,
        attribute,
        values.size() < uses.size() ? filled(uses, layer, attribute, values) : values);
  }

  /** Where the layer is left out any value will do, at best the one that need not be written. */
  private static List<String> filled(
      List<Run> uses, int layer, String attribute, List<String> values) {
    List<String> filled = new ArrayList<>();
    int taken = 0;
    for (Run use : uses) {
      filled.add(
          use.has(layer) ? values.get(taken++) : USUAL.getOrDefault(attribute, values.get(0)));
    }
    return filled;
  }

  /** Whether there is a projection in the shortcut of each use. */
  static Column projection(List<Run> uses, int place) {
    List<String> values = uses.stream().map(use -> Boolean.toString(use.has(place))).toList();
    return new Column(place, 0, "projection", values);
  }

  private static boolean anyHas(List<Run> uses, int layer, int part, String attribute) {
    return uses.stream()
        .filter(use -> use.has(layer))
        .anyMatch(use -> use.at(layer).chain().get(part).attributes().containsKey(attribute));
  }

  private static String value(Part part, String attribute, Padding rule, boolean numbers) {
    String written = part.attributes().get(attribute);
    if (attribute.equals("pad")) {
      return part.padded().numbers();
    }
    if (attribute.equals("padding") && numbers) {
      return null; // In numbers for all, since it is for some.
    }
    if (written != null) {
      return written;
    }
    if (part.block() != null) {
      return part.block().attributes().stream()
          .filter(each -> each.name().equals(attribute))
          .map(BlockAttribute::otherwise)
          .findFirst()
          .orElseThrow();
    }
    return switch (attribute) {
      case "padding" -> "Padding." + rule;
      case "stride" ->
          part.is(BuiltIn.MAX_POOL) || part.is(BuiltIn.AVG_POOL)
              ? part.attributes().get("kernel")
              : "1";
      case "multiplier" -> "1";
      default -> USUAL.get(attribute);
    };
  }

  boolean isUniform() {
    return values.stream().allMatch(value -> Objects.equals(value, values.get(0)));
  }

  /** Whether it is the number of channels that a convolution makes. */
  boolean isChannelsOf(List<Run> uses) {
    Layer first = uses.get(0).at(layer);
    return attribute.equals("channels") && first.chain().get(part).is(BuiltIn.CONV);
  }

  /** Whether a convolution makes as many channels as the block's input has, in every use. */
  boolean isInputsChannels(List<Run> uses) {
    Layer first = uses.get(0).at(layer);
    boolean readsInput = first.inputs().get(0) == uses.get(0).input();
    return part == 0
        && !readsInput
        && isChannelsOf(uses)
        && IntStream.range(0, uses.size())
            .allMatch(
                use ->
                    values
                        .get(use)
                        .equals(Integer.toString(uses.get(use).input().extents().channels())));
  }

  /**
   * How many times as many channels a convolution makes as it reads, if the same in every use; or
   * 0.
   */
  int multiplier(List<Run> uses) {
    if (part != 0 || !isChannelsOf(uses)) {
      return 0;
    }
    int found = 0;
    for (int use = 0; use < uses.size(); use++) {
      if (!uses.get(use).has(layer)) {
        continue;
      }
      int read = uses.get(use).at(layer).inputs().get(0).extents().channels();
      int made = Integer.parseInt(values.get(use));
      if (made % read != 0 || found != 0 && made / read != found) {
        return 0;
      }
      found = made / read;
    }
    return found;
  }

  /** What the operation has where nothing is written, or nothing. */
  String usual() {
    return USUAL.getOrDefault(attribute, "");
  }

  /** The type of an attribute that takes the values. */
  String type() {
    return switch (attribute) {
      case "padding" -> "Padding";
      case "slope", "epsilon" -> "double";
      case "projection" -> "boolean";
      case "kernel", "stride", "rate", "scale", "pad" -> {
        String number = values.stream().anyMatch(value -> value.contains(".")) ? "double" : "int";
        yield values.stream().anyMatch(value -> value.contains("{")) ? number + "[]" : number;
      }
      default -> "int";
    };
  }
}
