package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import java.util.List;

/**
 * An operation where it is used, for the rules that look at shapes.
 *
 * @param layer the layer's path, such as {@code body.0.depthwise}
 * @param written what the annotation says
 * @param operation what is computed: an output stride may have turned a stride into rates
 * @param reads what it reads, with everything before
 */
record Use(
    String layer,
    OperationDeclaration declaration,
    Operation written,
    Operation operation,
    List<CheckedNode> reads) {

  /** The shapes that it reads. */
  List<MapShape> inputs() {
    return reads.stream().map(CheckedNode::output).toList();
  }

  /** The sizes of what it reads, for messages. */
  String sizes() {
    return String.join(" and ", inputs().stream().map(MapShape::size).toList());
  }

  /** The shapes on the way here, for messages. */
  String trace() {
    return Trace.to(reads);
  }

  /** Where an attribute was written; the annotation if it was not. */
  Place place(String attribute) {
    return declaration
        .attributes()
        .written(attribute)
        .map(Value::place)
        .orElse(declaration.place());
  }
}
