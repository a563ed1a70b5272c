package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole network in the user's words, inheritance already merged.
 *
 * @param conventions the padding and the epsilon that the network gives once
 * @param fronts what stands in front of the names of inherited layers' weights, by layer
 */
public record NetworkModel(
    String name,
    int outputStride,
    Map<String, Extent> inputs,
    List<Layer> layers,
    Map<String, Block> blocks,
    Map<String, Object> conventions,
    Map<String, String> fronts) {

  /** A network of one input called {@code input}. */
  public static NetworkModel of(String name, Extent input, List<Layer> layers) {
    return new NetworkModel(
        name, 0, new LinkedHashMap<>(Map.of("input", input)), layers, Map.of(), Map.of(), Map.of());
  }

  /** The same with other names in front of some layers' weights. */
  public NetworkModel withFronts(Map<String, String> others) {
    return new NetworkModel(name, outputStride, inputs, layers, blocks, conventions, others);
  }

  /** The same of another name for inputs of other sizes. */
  public NetworkModel of(String other, Map<String, Extent> sizes) {
    return new NetworkModel(other, outputStride, sizes, layers, blocks, conventions, fronts);
  }

  /** The outputs' names: layers marked as such, else the layers that nobody reads. */
  public List<String> outputs() {
    boolean marked = layers.stream().anyMatch(Layer::output);
    return layers.stream()
        .filter(layer -> marked ? layer.output() : unread(layer.name()))
        .map(Layer::name)
        .toList();
  }

  private boolean unread(String name) {
    return layers.stream().noneMatch(layer -> layer.reads().contains(name));
  }
}
