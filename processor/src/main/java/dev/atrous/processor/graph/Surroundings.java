package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.declare.BlockDeclaration;
import dev.atrous.processor.declare.Conventions;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the operations of a layer the padding and the epsilon that a network or a block says once:
 * those that leave them open, and blocks together with their layers.
 */
final class Surroundings {

  private final LayerDeclaration layer;

  Surroundings(LayerDeclaration layer) {
    this.layer = layer;
  }

  /**
   * The layer's chain with all values that it is given; empty, and reported, if any cannot be
   * bound.
   *
   * @param use of the block whose layer it is; null for a network
   * @param each the attribute of {@code @Each}, or null
   * @param element the element of it that this copy takes
   */
  Optional<List<OperationDeclaration>> chain(
      BlockUse use, String each, Value element, Problems problems) {
    Optional<List<OperationDeclaration>> bound =
        use == null
            ? Optional.of(layer.chain())
            : new Binding(use, problems).bind(layer, each, element);
    return bound.map(chain -> chain.stream().map(this::give).toList());
  }

  private OperationDeclaration give(OperationDeclaration operation) {
    Optional<BlockDeclaration> block = operation.block();
    Conventions conventions = layer.conventions();
    if (block.isEmpty()) {
      return give(operation, conventions);
    }
    // What a block says of its layers is its author's word on attributes of that name, too.
    return give(operation, conventions.without(block.get().conventions()))
        .with(block.get().within(conventions));
  }

  private OperationDeclaration give(OperationDeclaration operation, Conventions conventions) {
    Attributes attributes = operation.attributes();
    for (Map.Entry<String, Value> each : conventions.values().entrySet()) {
      Value given = each.getValue();
      if (attributes.leavesOpen(each.getKey(), given)) {
        Place place = place(given, operation);
        attributes = attributes.with(each.getKey(), new Value(given.raw(), true, place));
      }
    }
    return operation.with(attributes);
  }

  /** Where the value was written; a line of its own there says which layer a problem is about. */
  private Place place(Value given, OperationDeclaration operation) {
    if (given.place().value() == null) {
      return given.place();
    }
    Place place = operation.place();
    return given
        .place()
        .insideOf(place.inside().endsWith(layer.name()) ? place : place.inside(layer.name()));
  }
}
