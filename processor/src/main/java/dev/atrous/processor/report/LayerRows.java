package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.Join;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a network: a layer's chain is one row, a block's layers are one each. */
public final class LayerRows {

  private LayerRows() {}

  public static List<LayerRow> of(CheckedScope network) {
    List<LayerRow> rows = new ArrayList<>();
    network.inputs().forEach(input -> add(input, input.name(), rows));
    addAll(network, "", rows);
    return List.copyOf(rows);
  }

  private static void addAll(CheckedScope scope, String path, List<LayerRow> rows) {
    for (CheckedNode node : scope.nodes()) {
      add(node, name(scope.kind(), path, node), rows);
    }
  }

  private static String name(Scope.Kind kind, String path, CheckedNode node) {
    return switch (kind) {
      case CHAIN -> path;
      case REPEAT -> path + "." + node.name().substring("copy".length());
      default -> path.isEmpty() ? node.name() : path + "." + node.name();
    };
  }

  private static void add(CheckedNode node, String name, List<LayerRow> rows) {
    if (node.content() instanceof CheckedNode.Content.Single single) {
      if (!passesOn(single, node)) {
        rows.add(row(name, List.of(node)));
      }
    } else if (node.content() instanceof CheckedNode.Content.Nested nested) {
      CheckedScope scope = nested.scope();
      if (scope.kind() == Scope.Kind.CHAIN && isPlain(scope)) {
        rows.add(row(name, scope.nodes()));
      } else {
        addAll(scope, name, rows);
      }
    }
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

  private static LayerRow row(String name, List<CheckedNode> chain) {
    List<String> operations = new ArrayList<>();
    long parameters = 0;
    long multiplyAdds = 0;
    for (CheckedNode node : chain) {
      CheckedNode.Content.Single single = (CheckedNode.Content.Single) node.content();
      if (!(single.operation() instanceof Dropout) || chain.size() == 1) {
        operations.add(single.operation().label());
      }
      parameters += single.operation().parameters(node.inputFeatures());
      multiplyAdds += single.operation().multiplyAdds(node.inputFeatures());
    }
    return new LayerRow(
        name,
        String.join(", ", operations),
        chain.get(chain.size() - 1).output(),
        parameters,
        multiplyAdds);
  }
}
