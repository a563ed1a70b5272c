package dev.atrous.processor.random;

import dev.atrous.processor.reference.Block;
import dev.atrous.processor.reference.Block.Attribute;
import dev.atrous.processor.reference.ShippedBlocks;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.List;

/** Random uses of blocks: values for their attributes. */
final class BlockUses {

  private final Dice dice;
  private final boolean outputStride;

  BlockUses(Dice dice, boolean outputStride) {
    this.dice = dice;
    this.outputStride = outputStride;
  }

  /** A layer's use of a block: required attributes and some of the others. */
  Use use(Block block) {
    Use use = Use.of(block.name());
    for (Attribute attribute : block.attributes()) {
      if (attribute.otherwise() == null || dice.chance(0.4)) {
        use = use.with(attribute.name(), value(attribute));
      }
    }
    return use;
  }

  /** A layer's use of a block that comes with the language, with values for all it asks for. */
  Use shipped(Extent input) {
    List<String> names = ShippedBlocks.ALL.keySet().stream().sorted().toList();
    Block block = ShippedBlocks.ALL.get(dice.pick(names));
    int channels = input.channels();
    Use use = Use.of(block.name());
    for (Attribute attribute : block.attributes()) {
      boolean many = attribute.name().equals("channels") || attribute.name().equals("expansion");
      if (attribute.otherwise() == null || many || dice.chance(0.6)) {
        use = use.with(attribute.name(), value(attribute));
      }
    }
    return switch (block.name()) {
      case "XceptionModule" -> use.with("channels", channels);
      case "AlignedXceptionModule" ->
          Boolean.FALSE.equals(use.written().get("projection"))
              ? use.with("channels", channels).with("stride", 1)
              : use;
      case "ResidualBottleneck" -> {
        if (Boolean.TRUE.equals(use.written().get("projection"))) {
          yield use.with("width", dice.between(1, 6));
        }
        int expansion = channels % 2 == 0 ? dice.pick(1, 2) : 1;
        yield use.with("expansion", expansion)
            .with("width", channels / expansion)
            .with("stride", 1);
      }
      default -> use;
    };
  }

  /** A value for an attribute, by its name. */
  Object value(Attribute attribute) {
    return switch (attribute.name()) {
      case "kernel" ->
          attribute.type().equals("int[]")
              ? (Object) List.of(dice.between(1, 4), dice.between(1, 4))
              : (Object) dice.between(1, 5);
      case "stride" -> stride();
      case "rate" -> dice.between(1, 4);
      case "rates" -> rates();
      case "slope" -> dice.pick(0.0, 0.05, 0.3);
      case "padding" -> new Constant("Padding", dice.pick("SAME", "HALF", "FULL"));
      case "channels", "inner", "width" -> dice.between(1, dice.chance(0.2) ? 20 : 9);
      case "epsilon" -> dice.pick(1e-3, 1e-5, 0.01);
      case "between", "activation", "squeezeActivation", "gate" -> RandomOperations.constant(dice);
      case "expansion" -> dice.between(1, 3);
      case "squeeze" -> dice.between(0, 4);
      default -> dice.chance(0.5);
    };
  }

  private int stride() {
    return dice.between(1, outputStride ? 2 : 3);
  }

  private List<Integer> rates() {
    List<Integer> rates = new ArrayList<>();
    for (int count = dice.between(1, 4); count > 0; count--) {
      rates.add(dice.between(1, 9));
    }
    return rates;
  }
}
