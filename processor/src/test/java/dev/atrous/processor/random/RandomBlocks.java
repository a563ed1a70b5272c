package dev.atrous.processor.random;

import dev.atrous.processor.reference.Block;
import dev.atrous.processor.reference.Block.Attribute;
import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.ShippedBlocks;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random blocks that a user might write, and uses of these and of the shipped ones. */
final class RandomBlocks {

  private final Dice dice;
  private final RandomOperations operations;
  private final BlockUses uses;

  RandomBlocks(Dice dice, boolean outputStride) {
    this.dice = dice;
    this.operations = new RandomOperations(dice, outputStride);
    this.uses = new BlockUses(dice, outputStride);
  }

  /** Whether a use is one of a block; users' blocks are all called so here. */
  static boolean isBlock(Use use) {
    return use.annotation().contains("Block") || ShippedBlocks.ALL.containsKey(use.annotation());
  }

  /** A layer's use of a block. */
  Use use(Block block) {
    return uses.use(block);
  }

  /** A layer's use of a block that comes with the language. */
  Use shipped(Extent input) {
    return uses.shipped(input);
  }

  /** A block that a user might write. */
  Block define(String name, List<Block> earlier) {
    return switch (dice.between(0, 6)) {
      case 0 -> residual(name);
      case 1 -> gate(name);
      case 2 -> pyramid(name);
      case 3 -> merge(name);
      case 4 -> basic(name);
      case 5 -> earlier.isEmpty() ? tower(name) : nested(name, dice.pick(earlier));
      default -> tower(name);
    };
  }

  /** Layers one after the other, some of which are there on a condition only. */
  private Block tower(String name) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(
        dice.chance(0.5)
            ? new Attribute("int", "kernel", 3)
            : new Attribute("int[]", "kernel", List.of(3, 2)));
    attributes.add(new Attribute("int", "stride", dice.chance(0.8) ? 1 : 2));
    attributes.add(new Attribute("int", "channels", null));
    attributes.add(new Attribute("boolean", "bias", true));
    attributes.add(new Attribute("boolean", "activated", dice.chance(0.5)));
    attributes.add(new Attribute("Padding", "padding", new Constant("Padding", "SAME")));
    attributes.add(new Attribute("Activation", "gate", new Constant("Activation", "NONE")));
    Use spatial =
        Use.of("DepthwiseConv")
            .binding("kernel", "kernel")
            .binding("stride", "stride")
            .binding("padding", "padding");
    List<Layer> layers = new ArrayList<>();
    List<Use> first = new ArrayList<>(decorated(spatial));
    if (dice.chance(0.5)) {
      first.add(Use.of("Activate").binding("value", "gate"));
    }
    layers.add(Layer.of("spatial", first, List.of("input")));
    layers.add(
        Layer.of("switched", List.of(operations.activation()), List.of("spatial"))
            .onlyWhen(dice.pick("activated", "!activated", "channels > 4", "channels <= 4")));
    Use mixing =
        Use.of("Conv").with("kernel", 1).binding("channels", "channels").binding("bias", "bias");
    Layer mixed = Layer.of("mixed", decorated(mixing), List.of("switched"));
    layers.add(dice.chance(0.3) ? mixed.named(List.of("inner.mix")) : mixed);
    if (dice.chance(0.4)) {
      Use depthwise = Use.of("DepthwiseConv").with("kernel", dice.between(1, 3));
      Layer repeated =
          Layer.of("again", decorated(depthwise), List.of("mixed")).repeated(dice.between(1, 3));
      layers.add(dice.chance(0.4) ? repeated.named(List.of("step{1}")) : repeated);
    }
    return new Block(name, attributes, layers, conventions());
  }

  /** What a block says of all its layers, now and then. */
  private Map<String, Object> conventions() {
    Map<String, Object> conventions = new LinkedHashMap<>();
    if (dice.chance(0.2)) {
      conventions.put("padding", new Constant("Padding", dice.pick("SAME", "HALF")));
    }
    if (dice.chance(0.2)) {
      conventions.put("epsilon", dice.pick(1e-3, 1e-4, 0.02));
    }
    return conventions;
  }

  /** A tower with a way around it; the sum is dropped where shapes differ. */
  private Block residual(String name) {
    Block tower = tower(name);
    List<Layer> layers = new ArrayList<>(tower.layers());
    String last = layers.get(layers.size() - 1).name();
    Use sum = Use.of("Add").with("ifSameShape", true);
    List<String> reads = dice.chance(0.5) ? List.of(last, "input") : List.of("input", last);
    layers.add(Layer.of("joined", List.of(sum, operations.activation()), reads));
    return new Block(name, tower.attributes(), dice.shuffled(layers), tower.conventions());
  }

  /** Two convolutions that keep the shape, and the sum with what they read. */
  private Block basic(String name) {
    Use first = Use.of("Conv").with("kernel", dice.between(1, 3)).with("multiplier", 1);
    Use second = Use.of("Conv").with("kernel", dice.between(1, 3)).with("multiplier", 1);
    List<Use> inner = new ArrayList<>(List.of(second));
    if (dice.chance(0.5)) {
      inner.add(operations.norm());
    }
    List<Use> sum = new ArrayList<>(List.of(Use.of("Add")));
    if (dice.chance(0.8)) {
      sum.add(Use.of(dice.pick("Relu", "Relu6", "HardSwish")));
    }
    List<String> reads = dice.chance(0.5) ? List.of("second", "input") : List.of("input", "second");
    List<Layer> layers = new ArrayList<>();
    if (dice.chance(0.5)) {
      layers.add(Layer.of("first", decorated(first), List.of("input")));
      layers.add(Layer.of("second", inner, List.of("first")));
    } else {
      layers.add(Layer.of("second", inner, List.of("input")));
    }
    layers.add(Layer.of("sum", sum, reads));
    return new Block(name, List.of(), layers);
  }

  /** Squeeze and excitation, with a slope to bind. */
  private Block gate(String name) {
    List<Attribute> attributes =
        List.of(
            new Attribute("double", "slope", 0.2),
            new Attribute("int", "expansion", 2),
            new Attribute("boolean", "gated", true));
    List<Layer> layers =
        List.of(
            Layer.of(
                "squeezed",
                List.of(
                    Use.of("GlobalAvgPool"),
                    Use.of("Conv").with("kernel", 1).with("multiplier", 1),
                    Use.of("LeakyRelu").binding("slope", "slope")),
                List.of("input")),
            Layer.of(
                    "excited",
                    List.of(
                        Use.of("Conv").with("kernel", 1).with("multiplier", 1),
                        Use.of(dice.pick("Sigmoid", "HardSigmoid"))),
                    List.of("squeezed"))
                .onlyWhen("gated"),
            Layer.of("scaled", List.of(Use.of("Multiply")), List.of("input", "excited")),
            Layer.of(
                "grown",
                decorated(Use.of("Conv").with("kernel", 1).binding("multiplier", "expansion")),
                List.of("scaled")));
    return new Block(name, attributes, layers);
  }

  /** Copies of a layer at several rates, joined. */
  private Block pyramid(String name) {
    List<Attribute> attributes =
        List.of(
            new Attribute("int[]", "rates", dice.chance(0.5) ? null : List.of(1, 2)),
            new Attribute("int", "channels", 3),
            new Attribute("boolean", "pointed", false));
    Use atrous =
        Use.of("Conv").with("kernel", 3).binding("rate", "rates").binding("channels", "channels");
    Layer copies = Layer.of("atrous", decorated(atrous), List.of("input")).forEach("rates");
    Use point = Use.of("Conv").with("kernel", 1).binding("channels", "channels");
    List<Layer> layers = new ArrayList<>();
    layers.add(dice.chance(0.4) ? copies.named(List.of("level{2}")) : copies);
    layers.add(Layer.of("point", decorated(point), List.of("input")).onlyWhen("pointed"));
    List<String> joined = new ArrayList<>(List.of("point", "atrous"));
    if (dice.chance(0.5)) {
      layers.add(Layer.of("pixel", pixel(point), List.of("input")));
      layers.add(Layer.of("image", List.of(operations.interpolation()), List.of("pixel", "input")));
      joined.add(dice.between(0, joined.size()), "image");
    }
    String join = dice.pick("Concat", "Concat", "Add");
    layers.add(Layer.of("joined", List.of(Use.of(join)), joined));
    layers.add(Layer.of("last", decorated(point), List.of("joined")));
    return new Block(name, attributes, layers);
  }

  /** The whole map in one pixel. */
  private List<Use> pixel(Use point) {
    List<Use> chain = new ArrayList<>(List.of(Use.of("GlobalAvgPool")));
    chain.addAll(decorated(point));
    return chain;
  }

  /** A block of two inputs: the first is resized to the second and joined with it. */
  private Block merge(String name) {
    Use mixing = Use.of("Conv").with("kernel", 1).binding("channels", "channels");
    return new Block(
        name,
        List.of(new Attribute("int", "channels", 2), new Attribute("boolean", "mixed", true)),
        List.of(
            Layer.of("resized", List.of(operations.interpolation()), List.of("high", "low")),
            Layer.of("both", List.of(Use.of("Concat")), List.of("low", "resized")),
            Layer.of("mix", decorated(mixing), List.of("both")).onlyWhen("mixed"),
            Layer.of("end", List.of(operations.activation()), List.of("mix"))));
  }

  /**
   * A block that uses another one. What has no default must be written even where it is bound; the
   * bound value counts.
   */
  private Block nested(String name, Block inner) {
    List<Attribute> attributes = new ArrayList<>();
    Use use = Use.of(inner.name());
    for (Attribute attribute : inner.attributes()) {
      boolean required = attribute.otherwise() == null;
      boolean bound = dice.chance(0.5);
      if (required || !bound && dice.chance(0.3)) {
        use = use.with(attribute.name(), uses.value(attribute));
      }
      if (bound) {
        attributes.add(attribute);
        use = use.binding(attribute.name(), attribute.name());
      }
    }
    Use separable = Use.of("SeparableConv").with("channels", dice.between(1, 6));
    List<Layer> layers = new ArrayList<>();
    layers.add(Layer.of("inside", List.of(use), List.of("input")));
    layers.add(Layer.of("behind", List.of(separable, Use.of("Relu6")), List.of("inside")));
    return new Block(name, attributes, layers);
  }

  /** The operation alone, or with a norm or an activation or both behind it. */
  private List<Use> decorated(Use use) {
    List<Use> chain = new ArrayList<>(List.of(use));
    if (dice.chance(0.4)) {
      chain.add(operations.norm());
    }
    if (dice.chance(0.5)) {
      chain.add(Use.of(dice.pick("Relu", "Relu6", "HardSwish")));
    }
    return chain;
  }
}
