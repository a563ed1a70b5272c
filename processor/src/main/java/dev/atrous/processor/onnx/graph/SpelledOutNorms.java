package dev.atrous.processor.onnx.graph;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Recognises normalisation along one axis, which exporters spell out, since operator sets before 17
 * have no word for it, and none has one for an axis that is not the last:
 *
 * <pre>{@code
 * d = x − mean(x);  y = d / √(mean(d²) + epsilon)
 * }</pre>
 *
 * <p>It becomes one node with the attributes {@code axis} and {@code epsilon}. What is made of
 * {@code y} by constants stays as it is.
 */
public final class SpelledOutNorms {

  /** The operation of such a node, which is none of ONNX: no file has it. */
  public static final String NAME = "atrous.Standardization";

  private final FoldedGraph graph;

  private SpelledOutNorms(FoldedGraph graph) {
    this.graph = graph;
  }

  static void recognize(FoldedGraph graph) {
    SpelledOutNorms recognition = new SpelledOutNorms(graph);
    for (NodeRecord node : List.copyOf(graph.nodes())) {
      if (node.operation().equals("Sqrt")) {
        recognition.norm(node);
      }
    }
  }

  /**
   * A difference from the mean along an axis.
   *
   * @param nodes that make it: the mean, and the difference
   */
  private record Distance(String of, int axis, List<NodeRecord> nodes) {}

  /** From the root back to what is normalised, and forwards over the division. */
  private void norm(NodeRecord root) {
    Optional<NodeRecord> sum = maker(root.inputs().get(0), "Add");
    Optional<NodeRecord> variance = sum.flatMap(this::mean);
    Optional<NodeRecord> square =
        variance.flatMap(node -> graph.maker(node.inputs().get(0))).filter(this::isSquare);
    Optional<Distance> squared = square.flatMap(node -> distance(node.inputs().get(0)));
    Optional<NodeRecord> quotient =
        graph.onlyReader(root).filter(node -> node.operation().equals("Div"));
    Optional<Distance> divided = quotient.flatMap(node -> distance(node.inputs().get(0)));
    if (squared.isEmpty()
        || divided.isEmpty()
        || axis(variance.get()).orElse(-1) != squared.get().axis()
        || divided.get().axis() != squared.get().axis()
        || !divided.get().of().equals(squared.get().of())) {
      return;
    }
    List<NodeRecord> gone = new ArrayList<>(List.of(square.get(), variance.get(), sum.get(), root));
    squared.get().nodes().forEach(node -> addOnce(gone, node));
    divided.get().nodes().forEach(node -> addOnce(gone, node));
    if (gone.stream().allMatch(node -> isReadWithin(node, gone, quotient.get()))) {
      double epsilon = epsilon(sum.get());
      graph.replace(
          gone,
          quotient.get(),
          NAME,
          squared.get().of(),
          Map.of(
              "axis", AttributeRecord.number("axis", squared.get().axis()),
              "epsilon", AttributeRecord.real("epsilon", epsilon)));
    }
  }

  private static void addOnce(List<NodeRecord> nodes, NodeRecord node) {
    if (nodes.stream().noneMatch(each -> each == node)) {
      nodes.add(node);
    }
  }

  /** Whether only nodes that go, too, and the last one read what a node makes. */
  private boolean isReadWithin(NodeRecord node, List<NodeRecord> gone, NodeRecord last) {
    String output = node.outputs().get(0);
    return !graph.isOutput(output)
        && graph.readers(output).stream()
            .allMatch(reader -> reader == last || gone.stream().anyMatch(each -> each == reader));
  }

  private Optional<NodeRecord> maker(String tensor, String operation) {
    return graph.maker(tensor).filter(node -> node.operation().equals(operation));
  }

  /** The mean that a number is added to. */
  private Optional<NodeRecord> mean(NodeRecord sum) {
    for (int input = 0; input < 2; input++) {
      if (graph.number(sum.inputs().get(1 - input)).isPresent()) {
        return maker(sum.inputs().get(input), "ReduceMean");
      }
    }
    return Optional.empty();
  }

  private double epsilon(NodeRecord sum) {
    return graph.number(sum.inputs().get(0)).orElseGet(() -> number(sum.inputs().get(1)));
  }

  private double number(String tensor) {
    return graph.number(tensor).orElseThrow();
  }

  private boolean isSquare(NodeRecord node) {
    String base = node.inputs().get(0);
    return switch (node.operation()) {
      case "Pow" -> graph.number(node.inputs().get(1)).orElse(0) == 2;
      case "Mul" -> node.inputs().get(1).equals(base);
      default -> false;
    };
  }

  private Optional<Distance> distance(String tensor) {
    Optional<NodeRecord> difference = maker(tensor, "Sub");
    Optional<NodeRecord> mean =
        difference.flatMap(node -> maker(node.inputs().get(1), "ReduceMean"));
    if (mean.isEmpty() || axis(mean.get()).isEmpty()) {
      return Optional.empty();
    }
    String x = mean.get().inputs().get(0);
    return difference.get().inputs().get(0).equals(x)
        ? Optional.of(
            new Distance(x, axis(mean.get()).getAsInt(), List.of(mean.get(), difference.get())))
        : Optional.empty();
  }

  /** The only axis that a mean is taken along, if it stays as one of extent 1. */
  private OptionalInt axis(NodeRecord mean) {
    Optional<Array> read = graph.array(mean.inputs().get(0));
    AttributeRecord keeps = mean.attributes().get("keepdims");
    long[] axes = axes(mean);
    return read.isPresent() && axes.length == 1 && (keeps == null || keeps.number() != 0)
        ? OptionalInt.of(Call.axis(axes[0], read.get().axes()))
        : OptionalInt.empty();
  }

  /** An attribute of old versions, an input of new ones. */
  private long[] axes(NodeRecord mean) {
    AttributeRecord written = mean.attributes().get("axes");
    if (written != null) {
      return written.numbers();
    }
    boolean given = mean.inputs().size() > 1 && graph.isConstant(mean.inputs().get(1));
    return given ? graph.array(mean.inputs().get(1)).orElseThrow().integers() : new long[0];
  }
}
