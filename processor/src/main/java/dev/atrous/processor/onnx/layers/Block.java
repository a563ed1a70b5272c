package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.List;
import java.util.Map;

/**
 * An annotation that stands for several layers which the network has more than once.
 *
 * @param name its simple name
 * @param attributes what its uses differ in
 * @param layers its layers; a layer that reads {@link #INPUT} reads what the use reads
 * @param bindings for each layer and each place in its chain, the operation's attributes that take
 *     those of the block
 * @param conditions the attributes of the block on which layers depend that not every use has
 * @param uses how often it stands in the network, copies counted
 */
public record Block(
    String name,
    List<BlockAttribute> attributes,
    List<Layer> layers,
    Map<Part, Map<String, String>> bindings,
    Map<Layer, String> conditions,
    int uses) {

  /** Stands for what a use reads. */
  public static final Layer INPUT = input();

  /** The layers of it that a use has, of which there are so many; the last may be missing, too. */
  List<Layer> layersOf(int count) {
    return count == layers.size() || conditions.isEmpty()
        ? layers
        : layers.stream().filter(layer -> !conditions.containsKey(layer)).toList();
  }

  private static Layer input() {
    Layer input = new Layer(new Part(BuiltIn.INPUT), List.of(), new Extents(1, 1, 1));
    input.rename("input", List.of());
    return input;
  }
}
