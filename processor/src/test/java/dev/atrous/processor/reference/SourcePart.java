package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import java.util.List;
import java.util.Map;

/**
 * One interface of a declared network: all of it, or what an interface adds to those it extends.
 *
 * @param network whether it is a {@code @Network} or only something to inherit from
 * @param inputsFirst whether the inputs are declared before the layers or after them
 * @param conventions the padding and the epsilon that the network gives once
 * @param front what its {@code @Named} puts in front of what it inherits, or null
 */
public record SourcePart(
    String name,
    boolean network,
    int outputStride,
    List<String> parents,
    Map<String, Extent> inputs,
    List<Layer> layers,
    boolean inputsFirst,
    Map<String, Object> conventions,
    String front) {

  /** A part that says nothing of all its layers. */
  public SourcePart(
      String name,
      boolean network,
      int outputStride,
      List<String> parents,
      Map<String, Extent> inputs,
      List<Layer> layers,
      boolean inputsFirst) {
    this(name, network, outputStride, parents, inputs, layers, inputsFirst, Map.of(), null);
  }

  /** The whole network in one interface. */
  public static SourcePart whole(NetworkModel model) {
    return new SourcePart(
        model.name(),
        true,
        model.outputStride(),
        List.of(),
        model.inputs(),
        model.layers(),
        true,
        model.conventions(),
        null);
  }
}
