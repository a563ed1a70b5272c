package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import java.util.List;
import java.util.Map;

/**
 * One interface of a declared network: all of it, or what an interface adds to those it extends.
 *
 * @param network whether it is a {@code @Network} or only something to inherit from
 * @param inputsFirst whether the inputs are declared before the layers or after them
 */
public record SourcePart(
    String name,
    boolean network,
    int outputStride,
    List<String> parents,
    Map<String, Extent> inputs,
    List<Layer> layers,
    boolean inputsFirst) {

  /** The whole network in one interface. */
  public static SourcePart whole(NetworkModel model) {
    return new SourcePart(
        model.name(), true, model.outputStride(), List.of(), model.inputs(), model.layers(), true);
  }
}
