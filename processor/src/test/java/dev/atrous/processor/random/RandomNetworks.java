package dev.atrous.processor.random;

import dev.atrous.processor.reference.Block;
import dev.atrous.processor.reference.Evaluator;
import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes a network from a seed: inputs, then layers that read what is there, then outputs. */
final class RandomNetworks {

  /** In a hundred networks: those of large maps. */
  private static final int LARGE = 9;

  /** In a hundred networks: those of many channels. */
  private static final int WIDE = 3;

  /** Layers of a large network that are compared by themselves. */
  private static final int OTHER_LAYERS = 2;

  private final Dice dice;
  private final long seed;
  private final int outputStride;
  private final Limits limits;
  private final Map<String, Object> conventions = new LinkedHashMap<>();
  private final RandomOperations operations;
  private final RandomBlocks randomBlocks;
  private final RandomChains chains;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final List<String> names;
  private final String typeName;
  private NetworkSketch sketch;

  private RandomNetworks(long seed) {
    this.seed = seed;
    dice = new Dice(seed);
    typeName = "Net" + Long.toUnsignedString(seed);
    int kind = dice.between(0, 99);
    limits = kind < LARGE ? Limits.LARGE : kind < LARGE + WIDE ? Limits.WIDE : Limits.SMALL;
    outputStride = limits == Limits.SMALL && dice.chance(0.12) ? dice.pick(1, 2, 4, 8) : 0;
    if (dice.chance(0.1)) {
      conventions.put("padding", new Constant("Padding", dice.pick("SAME", "HALF", "HALF")));
    }
    if (dice.chance(0.1)) {
      conventions.put("epsilon", dice.pick(1e-3, 1e-4, 0.02));
    }
    operations = new RandomOperations(dice, outputStride > 0);
    randomBlocks = new RandomBlocks(dice, outputStride > 0);
    chains = new RandomChains(dice, limits, operations, randomBlocks, blocks);
    names = new ArrayList<>();
    IntStream.range(0, 1000).forEach(number -> names.add("more" + number));
    names.addAll(dice.shuffled(LayerNames.ALL)); // taken from the end
  }

  /** The network of that seed. */
  static RandomNetwork make(long seed) {
    return new RandomNetworks(seed).make();
  }

  private RandomNetwork make() {
    for (int count = dice.chance(0.5) ? 0 : dice.between(1, 3); count > 0; count--) {
      Block block = randomBlocks.define(typeName + "Block" + count, chains.blocks(1));
      blocks.put(block.name(), block);
    }
    sketch = new NetworkSketch(limits, outputStride, blocks, conventions);
    if (limits != Limits.SMALL) {
      sketch.addInput(name(), LargeSteps.input(dice, limits));
      LargeSteps steps = new LargeSteps(dice, limits, sketch, operations, chains, this::name);
      for (int count = dice.between(3, 6); count > 0 || sketch.layers.isEmpty(); count--) {
        steps.add();
      }
      finish();
      return finished();
    }
    for (int count = dice.pick(1, 1, 1, 2, 3); count > 0; count--) {
      sketch.addInput(name(), input());
    }
    for (String input : List.copyOf(sketch.inputs.keySet())) {
      boolean read = false;
      while (!read) {
        read = chain(input);
      }
    }
    for (int steps = dice.between(1, 7); steps > 0; steps--) {
      step();
    }
    finish();
    return finished();
  }

  /**
   * Mostly small, now and then with long rows or many channels, for which loops have other ways.
   */
  private Extent input() {
    int kind = dice.between(0, 19);
    if (kind == 0) {
      return new Extent(dice.between(1, 4), dice.between(1, 3), dice.between(60, 300));
    } else if (kind == 1) {
      return new Extent(dice.between(20, 140), dice.between(1, 6), dice.between(1, 6));
    }
    int channels = dice.pick(1, 2, 3, 3, 4, 6, 8);
    return new Extent(channels, dice.between(1, 17), dice.between(1, 17));
  }

  private void step() {
    String from = dice.pick(dice.chance(0.7) ? sketch.unread() : sketch.names());
    int kind = dice.between(0, 10);
    if (kind < 5) {
      chain(from);
    } else if (kind == 10) {
      residual(from);
    } else if (kind < 6) {
      branches(from);
    } else {
      join(from);
    }
  }

  private String name() {
    return names.remove(names.size() - 1);
  }

  private boolean chain(String from) {
    Layer layer = chains.layer(names.get(names.size() - 1), from, sketch.extent(from));
    boolean added = sketch.add(layer);
    if (added) {
      name();
    }
    return added;
  }

  /** Convolutions at several rates that read the same, and their join: an atrous pyramid. */
  private void branches(String from) {
    List<String> made = new ArrayList<>();
    int channels = dice.between(1, 6);
    boolean sum = dice.chance(0.4);
    for (int count = dice.pick(2, 3, 3, 4, 6); count > 0; count--) {
      String name = name();
      if (sketch.add(chains.branch(name, sum ? channels : dice.between(1, 6), from))) {
        made.add(name);
      }
    }
    if (made.size() > 1) {
      sketch.add(chains.joining(name(), sum ? "Add" : "Concat", made));
    }
  }

  /** Depthwise and pointwise convolution as layers, and mostly the sum with what they read. */
  private void residual(String from) {
    Use depthwise = Use.of("DepthwiseConv").with("kernel", dice.between(1, 4));
    List<Use> chain = new ArrayList<>(List.of(depthwise));
    if (dice.chance(0.5)) {
      chain.add(operations.activation());
    }
    String deep = name();
    String wide = name();
    int channels = sketch.extent(from).channels();
    Use pointwise = Use.of("Conv").with("kernel", 1).with("channels", channels);
    if (sketch.add(Layer.of(deep, chain, List.of(from)))
        && sketch.add(Layer.of(wide, List.of(pointwise), List.of(deep)))
        && dice.chance(0.7)) {
      List<String> reads = dice.chance(0.5) ? List.of(wide, from) : List.of(from, wide);
      sketch.add(chains.joining(name(), "Add", reads));
    }
  }

  private List<String> joins() {
    String other = dice.pick("Subtract", "Maximum", "Minimum");
    return outputStride == 0 && dice.chance(0.2)
        ? List.of("Add", "Multiply", "Concat", "Predictions", other)
        : List.of("Add", "Multiply", "Concat", other);
  }

  /** A quotient whose divisor is not near 0. */
  private boolean divide(String from, String other) {
    String divisor = name();
    Use clip = Use.of("Clip").with("min", 0.25);
    List<Use> chain = List.of(Use.of("Sigmoid"), dice.chance(0.5) ? clip : clip.with("max", 0.5));
    return sketch.add(Layer.of(divisor, chain, List.of(other)))
        && sketch.add(chains.joining(name(), "Divide", List.of(from, divisor)));
  }

  /** A layer that reads several: as they are, or after the second was resized to the first. */
  private void join(String from) {
    List<String> others = new ArrayList<>(dice.shuffled(sketch.names()));
    others.remove(from);
    if (!others.isEmpty() && !chains.blocks(2).isEmpty() && dice.chance(0.7)) {
      Use use = randomBlocks.use(dice.pick(chains.blocks(2)));
      sketch.add(Layer.of(name(), List.of(use), List.of(others.get(0), from)));
      return;
    }
    if (!others.isEmpty() && dice.chance(0.1) && divide(from, others.get(0))) {
      return;
    }
    for (String other : others) {
      for (String annotation : dice.shuffled(joins())) {
        List<String> reads = dice.chance(0.5) ? List.of(from, other) : List.of(other, from);
        if (sketch.add(chains.joining(names.get(names.size() - 1), annotation, reads))) {
          name();
          return;
        }
      }
    }
    if (!others.isEmpty()) {
      Use use = dice.chance(0.3) ? Use.of("Crop") : operations.interpolation();
      String other = others.get(0);
      String name = name();
      if (sketch.add(Layer.of(name, List.of(use), List.of(other, from)))) {
        sketch.add(chains.joining(name(), "Concat", List.of(from, name)));
      }
    }
  }

  /** Ends some networks as segmenters do, and marks some layers as outputs. */
  private void finish() {
    for (String last : sketch.unread()) {
      if (dice.chance(0.1)) {
        sketch.add(Layer.of(name(), List.of(Use.of("ArgMax")), List.of(last)));
      }
    }
    if (dice.chance(0.3)) {
      List<Layer> marked = new ArrayList<>();
      for (Layer layer : sketch.layers) {
        boolean last = sketch.unread().contains(layer.name());
        marked.add(dice.chance(last ? 0.9 : 0.3) ? layer.asOutput() : layer);
      }
      NetworkModel model = model(marked);
      boolean any = marked.stream().anyMatch(Layer::output);
      if (any && new Evaluator(model).needed().containsAll(sketch.inputs.keySet())) {
        sketch.layers.clear();
        sketch.layers.addAll(marked);
      }
    }
  }

  private NetworkModel model(List<Layer> layers) {
    return new NetworkModel(
        typeName, outputStride, sketch.inputs, layers, blocks, conventions, Map.of());
  }

  private RandomNetwork finished() {
    boolean large = limits != Limits.SMALL;
    String packageName = dice.pick("dev.atrous.random", "dev.atrous.random.deeper", "random");
    NetworkModel model = model(List.copyOf(sketch.layers));
    RandomSources sources = new RandomSources(dice, packageName);
    NetworkModel printed = sources.print(model);
    return new RandomNetwork(
        seed,
        packageName + "." + typeName,
        printed,
        sources.library,
        sources.sources,
        large ? dice.between(1, 2) : dice.pick(1, 1, 2, 3, 4, 5, 7),
        large ? OTHER_LAYERS : Integer.MAX_VALUE);
  }
}
