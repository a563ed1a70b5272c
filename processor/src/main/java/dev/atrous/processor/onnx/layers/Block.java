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
 * @param uses how often it stands in the network, copies counted
 */
public record Block(
    String name,
    List<BlockAttribute> attributes,
    List<Layer> layers,
    Map<Part, Map<String, String>> bindings,
    int uses) {

  /** Stands for what a use reads. */
  public static final Layer INPUT = input();

  private static Layer input() {
    Layer input = new Layer(new Part(BuiltIn.INPUT), List.of(), new Extents(1, 1, 1));
    input.rename("input", List.of());
    return input;
  }
}
