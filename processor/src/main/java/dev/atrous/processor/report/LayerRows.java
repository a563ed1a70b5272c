package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Dilatable;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.Feature;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.TransposedConv;
import dev.atrous.processor.shape.Window;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Shape;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a network: a layer's chain is one row, a block's layers are one each. */
public final class LayerRows {

  private LayerRows() {}

  public static List<LayerSummary> of(CheckedScope network) {
    List<LayerSummary> rows = new ArrayList<>();
    network.inputs().forEach(input -> add(input, input.name(), rows));
    addAll(network, "", rows);
    return List.copyOf(rows);
  }

  private static void addAll(CheckedScope scope, String path, List<LayerSummary> rows) {
    for (CheckedNode node : scope.nodes()) {
      add(node, scope.kind().path(path, node.name()), rows);
    }
  }

  private static void add(CheckedNode node, String name, List<LayerSummary> rows) {
    if (isRow(node)) {
      rows.add(row(name, operations(node)));
    } else if (node.content() instanceof CheckedNode.Content.Nested nested) {
      addAll(nested.scope(), name, rows);
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

  private static List<CheckedNode> operations(CheckedNode row) {
    return row.content() instanceof CheckedNode.Content.Nested nested
        ? nested.scope().nodes()
        : List.of(row);
  }

  /** Whether it is an {@code @Add} whose shortcut was left out, so that nothing is computed. */
  private static boolean passesOn(CheckedNode.Content.Single single, CheckedNode node) {
    return single.operation() instanceof Join join
        && join.ifSameShape()
        && join.joined(node.inputFeatures()).size() == 1;
  }

  private static boolean isPlain(CheckedScope chain) {
    return chain.nodes().stream()
        .allMatch(node -> node.content() instanceof CheckedNode.Content.Single);
  }

  private static LayerSummary row(String name, List<CheckedNode> chain) {
    List<String> operations = new ArrayList<>();
    long parameters = 0;
    long multiplyAdds = 0;
    Size rate = Size.ONE;
    for (CheckedNode node : chain) {
      Operation operation = ((CheckedNode.Content.Single) node.content()).operation();
      if (!(operation instanceof Dropout) || chain.size() == 1) {
        operations.add(operation.label());
      }
      parameters += operation.parameters(node.inputFeatures());
      multiplyAdds += operation.multiplyAdds(node.inputFeatures());
      if (operation instanceof Dilatable dilatable) {
        rate = larger(rate, dilatable.window());
      } else if (operation instanceof TransposedConv transposed) {
        rate = larger(rate, transposed.window());
      }
    }
    Feature output = chain.get(chain.size() - 1).output();
    return new LayerSummary(
        name,
        String.join(", ", operations),
        new Shape(1, output.channels(), output.height(), output.width()),
        parameters,
        multiplyAdds,
        new Extent(output.vertical().field(), output.horizontal().field()),
        new Extent(output.vertical().stride(), output.horizontal().stride()),
        new Extent(rate.height(), rate.width()));
  }

  /** The larger rate; that of a single tap means nothing. */
  private static Size larger(Size rate, Window window) {
    Size other = window.rate();
    boolean larger = other.height() * (long) other.width() > rate.height() * (long) rate.width();
    return window.taps() > 1 && larger ? other : rate;
  }
}
