package dev.atrous.processor.random;

import dev.atrous.processor.reference.Block;
import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.ShippedBlocks;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.WeightNames;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random layers: chains of operations or of a block, with their modifiers. */
final class RandomChains {

  private final Dice dice;
  private final Limits limits;
  private final RandomOperations operations;
  private final RandomBlocks randomBlocks;
  private final Map<String, Block> blocks;

  RandomChains(
      Dice dice,
      Limits limits,
      RandomOperations operations,
      RandomBlocks randomBlocks,
      Map<String, Block> blocks) {
    this.dice = dice;
    this.limits = limits;
    this.operations = operations;
    this.randomBlocks = randomBlocks;
    this.blocks = blocks;
  }

  /** A layer that reads one map; perhaps an impossible one. */
  Layer layer(String name, String from, Extent extent) {
    List<Use> chain = new ArrayList<>();
    if (dice.chance(0.25)) {
      chain.add(block(extent));
      if (dice.chance(0.3)) {
        chain.add(operations.activation());
      }
    } else {
      extend(chain, extent, dice.pick(1, 1, 2, 2, 3, 4));
    }
    if (chain.isEmpty()) {
      chain.add(operations.activation());
    }
    Layer layer = Layer.of(name, chain, List.of(from));
    layer = dice.chance(0.08) ? layer.asWritten() : layer;
    return named(dice.chance(0.2) ? layer.repeated(dice.between(1, 3)) : layer);
  }

  private Use block(Extent extent) {
    return blocks(1).isEmpty() || dice.chance(0.6)
        ? randomBlocks.shipped(extent)
        : randomBlocks.use(dice.pick(blocks(1)));
  }

  /** The user's blocks that read so many maps. */
  List<Block> blocks(int inputs) {
    return blocks.values().stream().filter(block -> block.inputs().size() == inputs).toList();
  }

  private void extend(List<Use> chain, Extent from, int length) {
    Extent extent = from;
    for (int tries = 0; tries < 20 && chain.size() < length; tries++) {
      Use use = operations.any(extent);
      if (!contains(chain, use) && NetworkSketch.possible(use, extent, limits)) {
        chain.add(use);
        extent = NetworkSketch.output(use, extent);
        if (isConvolution(use) && dice.chance(0.4)) {
          List.of(operations.norm(), operations.activation()).stream()
              .filter(next -> !contains(chain, next))
              .forEach(chain::add);
        }
      }
    }
  }

  /** Java allows an annotation only once on a method. */
  private static boolean contains(List<Use> chain, Use wanted) {
    return chain.stream().anyMatch(use -> use.annotation().equals(wanted.annotation()));
  }

  private static boolean isConvolution(Use use) {
    return use.annotation().endsWith("Conv") || use.annotation().equals("Linear");
  }

  /** The layer with other names for its weights, now and then. */
  private Layer named(Layer layer) {
    if (!dice.chance(0.15)) {
      return layer;
    }
    long weighted = layer.chain().stream().filter(RandomChains::hasWeights).count();
    boolean block = layer.chain().stream().anyMatch(RandomBlocks::isBlock);
    String counter = layer.repeat() > 0 && (dice.chance(0.6) || weighted > 1) ? "{2}" : "";
    if (weighted > 1 && !block) {
      List<String> several = new ArrayList<>();
      for (int count = 0; count < weighted; count++) {
        several.add("part" + count + "." + layer.name() + counter);
      }
      return layer.named(several);
    }
    if (block && dice.chance(0.5)) {
      return layer.named(parts(layer, counter));
    }
    return weighted > 0 || block
        ? layer.named(List.of("renamed." + layer.name() + counter))
        : layer;
  }

  /** Names for one or two parts of a block's layers that are always there, and perhaps the rest. */
  private List<String> parts(Layer layer, String counter) {
    String name = layer.chain().get(0).annotation();
    Block block = ShippedBlocks.ALL.getOrDefault(name, blocks.get(name));
    List<String> certain =
        block.layers().stream()
            .filter(part -> part.when() == null && part.each() == null && part.names().isEmpty())
            .filter(part -> part.chain().stream().anyMatch(RandomChains::hasWeights))
            .map(Layer::name)
            .toList();
    List<String> names = new ArrayList<>();
    if (dice.chance(0.5)) {
      names.add("whole." + layer.name() + counter);
    }
    for (String part : dice.shuffled(certain).stream().limit(dice.between(1, 2)).toList()) {
      names.add(part + " = " + part + "." + layer.name() + "Part" + counter);
    }
    return names.isEmpty() ? List.of("renamed." + layer.name() + counter) : names;
  }

  private static boolean hasWeights(Use use) {
    return isConvolution(use) && !RandomBlocks.isBlock(use) || WeightNames.hasWeights(use);
  }

  /** A layer that joins what it reads. */
  Layer joining(String name, String annotation, List<String> reads) {
    Use use = Use.of(annotation);
    if (annotation.equals("Add") && dice.chance(0.2)) {
      use = use.with("ifSameShape", dice.chance(0.7));
    }
    if (annotation.equals("Predictions") && dice.chance(0.8)) {
      use = use.with("channels", dice.between(1, 3));
    }
    List<Use> chain = new ArrayList<>(List.of(use));
    if (dice.chance(0.5)) {
      chain.add(operations.activation());
    }
    return Layer.of(name, chain, reads);
  }

  /** A convolution of stride 1 that keeps the size of its input. */
  Layer branch(String name, int channels, String from) {
    Use use =
        Use.of("Conv")
            .with("kernel", dice.between(1, 3))
            .with("rate", dice.between(1, 9))
            .with("channels", channels);
    List<Use> chain = new ArrayList<>(List.of(use));
    if (dice.chance(0.5)) {
      chain.add(operations.norm());
    }
    chain.add(operations.activation());
    return Layer.of(name, chain, List.of(from));
  }
}
