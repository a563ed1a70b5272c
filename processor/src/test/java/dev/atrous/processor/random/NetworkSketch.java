package dev.atrous.processor.random;

import dev.atrous.processor.reference.Block;
import dev.atrous.processor.reference.Expansion;
import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.ImpossibleShape;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.Operations;
import dev.atrous.processor.reference.operations.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network under construction: takes only layers that are possible and stay small. */
final class NetworkSketch {

  final Map<String, Extent> inputs = new LinkedHashMap<>();
  final List<Layer> layers = new ArrayList<>();
  private final Expansion expansion;
  private final int outputStride;
  private final Limits limits;
  private final List<String> unread = new ArrayList<>();

  NetworkSketch(
      Limits limits, int outputStride, Map<String, Block> blocks, Map<String, Object> conventions) {
    this.limits = limits;
    this.outputStride = outputStride;
    this.expansion = new Expansion(outputStride, blocks, conventions);
  }

  void addInput(String name, Extent extent) {
    inputs.put(name, extent);
    unread.add(name);
    expansion.addInput(name, extent);
  }

  /** Whether the layer could be added. */
  boolean add(Layer layer) {
    if (outputStride > 0
        && layer.reads().stream().map(expansion::strideState).distinct().count() > 1) {
      return false;
    }
    long work = expansion.work();
    long elements = expansion.elements();
    boolean added =
        expansion
            .addIf(
                layer,
                extent ->
                    small(extent, limits)
                        && expansion.work() - work <= limits.work()
                        && expansion.work() <= limits.allWork()
                        && expansion.elements() - elements <= 4L * limits.elements())
            .isPresent();
    if (!added) {
      return false;
    }
    layers.add(layer);
    unread.removeAll(layer.reads());
    unread.add(layer.name());
    return true;
  }

  /** Whether a single operation is possible on such a map and its result and weights are small. */
  static boolean possible(Use use, Extent input, Limits limits) {
    try {
      Operation operation = Operations.of(use.annotation(), new Attributes(use.written()), true);
      return small(operation.output(List.of(input)), limits)
          && operation.parameters(List.of(input)).stream().mapToInt(Parameter::elements).sum()
              <= limits.weights();
    } catch (ImpossibleShape impossible) {
      return false;
    }
  }

  static Extent output(Use use, Extent input) {
    return Operations.of(use.annotation(), new Attributes(use.written()), true)
        .output(List.of(input));
  }

  private static boolean small(Extent extent, Limits limits) {
    return extent.channels() <= limits.channels()
        && (long) extent.channels() * extent.height() * extent.width() <= limits.elements();
  }

  Extent extent(String name) {
    return expansion.extent(name);
  }

  List<String> unread() {
    return List.copyOf(unread);
  }

  /** All layers and inputs so far. */
  List<String> names() {
    List<String> names = new ArrayList<>(inputs.keySet());
    layers.forEach(layer -> names.add(layer.name()));
    return names;
  }
}
