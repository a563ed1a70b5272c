package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.OperationKind;
import dev.atrous.processor.shape.SecondInput;
import dev.atrous.processor.shape.Size;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the rows of a network: a layer's chain is one row, a block's layers are one each. */
final class LayerRows {

  private final List<LayerSummary> rows = new ArrayList<>();
  private final FieldSizes fields;
  private final Map<LayerSummary, OperationKind> kinds = new HashMap<>();

  LayerRows(CheckedScope network, FieldSizes fields) {
    this.fields = fields;
    network.inputs().forEach(input -> add(input, input.name()));
    addAll(network, "");
  }

  /** In the order in which they are computed, inputs first. */
  List<LayerSummary> rows() {
    return List.copyOf(rows);
  }

  /** What sort of operation each is. */
  Map<LayerSummary, OperationKind> kinds() {
    return Map.copyOf(kinds);
  }

  private void addAll(CheckedScope scope, String path) {
    for (CheckedNode node : scope.nodes()) {
      add(node, scope.kind().path(path, node.name()));
    }
  }

  private void add(CheckedNode node, String name) {
    if (isRow(node)) {
      addRow(name, nodes(node));
    } else if (node.content() instanceof CheckedNode.Content.Nested nested) {
      addAll(nested.scope(), name);
    }
  }

  /** Whether the node is one row: an operation that computes anything, or a chain of them. */
  static boolean isRow(CheckedNode node) {
    if (node.content() instanceof CheckedNode.Content.Single single) {
      return !passesOn(single, node);
    }
    return node.content() instanceof CheckedNode.Content.Nested nested
        && nested.scope().kind() == Scope.Kind.CHAIN
        && isPlain(nested.scope());
  }

  private static List<CheckedNode> nodes(CheckedNode row) {
    return row.content() instanceof CheckedNode.Content.Nested nested
        ? nested.scope().nodes()
        : List.of(row);
  }

  /** Whether it gathers several maps of which one was left, so that nothing is computed. */
  private static boolean passesOn(CheckedNode.Content.Single single, CheckedNode node) {
    Operation operation = single.operation();
    return operation.secondInput() == SecondInput.VALUES
        && node.inputs().size() > 1
        && operation.passesOn(node.inputShapes());
  }

  private static boolean isPlain(CheckedScope chain) {
    return chain.nodes().stream()
        .allMatch(node -> node.content() instanceof CheckedNode.Content.Single);
  }

  private void addRow(String name, List<CheckedNode> chain) {
    List<Operation> operations = new ArrayList<>();
    long parameters = 0;
    long multiplyAdds = 0;
    Size rate = Size.ONE;
    for (CheckedNode node : chain) {
      Operation operation = ((CheckedNode.Content.Single) node.content()).operation();
      operations.add(operation);
      parameters += operation.parameters(node.inputShapes());
      multiplyAdds += operation.multiplyAdds(node.inputShapes());
      rate = larger(rate, operation.rate());
    }
    CheckedNode last = chain.get(chain.size() - 1);
    MapShape output = last.output();
    LayerSummary row =
        new LayerSummary(
            name,
            label(chain, operations),
            new Shape(1, output.channels(), output.height(), output.width()),
            parameters,
            multiplyAdds,
            fields.of(last),
            new Extent(output.vertical().stride(), output.horizontal().stride()),
            new Extent(rate.height(), rate.width()));
    rows.add(row);
    kinds.put(row, kind(operations, rate));
  }

  /** The most telling of a chain's operations. */
  private static OperationKind kind(List<Operation> operations, Size rate) {
    OperationKind kind = rate.equals(Size.ONE) ? OperationKind.OTHER : OperationKind.ATROUS;
    for (Operation operation : operations) {
      OperationKind own = operation.drawnAs();
      kind = own.compareTo(kind) < 0 ? own : kind;
    }
    return kind;
  }

  /** What is computed: a dropout is not, but where it stands alone. */
  private static String label(List<CheckedNode> chain, List<Operation> operations) {
    List<String> labels = new ArrayList<>();
    for (int at = 0; at < chain.size(); at++) {
      if (chain.size() == 1 || !operations.get(at).passesOn(chain.get(at).inputShapes())) {
        labels.add(operations.get(at).label());
      }
    }
    return String.join(", ", labels);
  }

  private static Size larger(Size rate, Size other) {
    boolean larger = other.height() * (long) other.width() > rate.height() * (long) rate.width();
    return larger ? other : rate;
  }
}
