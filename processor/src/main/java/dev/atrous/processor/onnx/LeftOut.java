package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.graph.Tail;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file does behind the network that was made of it, for whoever goes on with the network's
 * outputs.
 */
public final class LeftOut {

  /** A longer list is none to read. */
  private static final int MOST_NODES = 200;

  /** So many numbers of a constant are written down. */
  private static final int MOST_NUMBERS = 8;

  private final FoldedGraph graph;
  private final List<NodeRecord> nodes;
  private final List<String> outputs;

  private LeftOut(FoldedGraph graph, List<NodeRecord> nodes, List<String> outputs) {
    this.graph = graph;
    this.nodes = nodes;
    this.outputs = outputs;
  }

  /**
   * What of a file is left out.
   *
   * @param graph the whole graph, of which the constants are known
   * @param whole the file
   * @param part what of it is imported
   */
  static LeftOut of(FoldedGraph graph, ModelRecord whole, ModelRecord part) {
    GraphRecord all = whole.graph();
    List<NodeRecord> behind =
        all == part.graph() ? List.of() : Tail.behind(part.graph(), all, graph);
    return new LeftOut(graph, behind, all.outputs().stream().map(ValueRecord::name).toList());
  }

  /** Its nodes, without those that make constants, in the order of the file. */
  public List<NodeRecord> nodes() {
    return nodes;
  }

  /** Whether it is anything. */
  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The paragraph of Javadoc that says it. */
  List<String> lines(List<Layer> layers) {
    Map<String, String> names = new HashMap<>();
    layers.forEach(layer -> names.putIfAbsent(layer.tensor(), layer.name()));
    List<String> lines = new ArrayList<>();
    lines.add("<p>The network ends before the file does, which makes " + made(outputs) + ":");
    lines.add("");
    lines.add("<pre>");
    nodes.stream().limit(MOST_NODES).forEach(node -> lines.add(line(node, names)));
    if (nodes.size() > MOST_NODES) {
      lines.add("and " + (nodes.size() - MOST_NODES) + " nodes more");
    }
    lines.add("</pre>");
    return lines;
  }

  private static String made(List<String> tensors) {
    return tensors.stream().map(About::plain).collect(Collectors.joining(", "));
  }

  private String line(NodeRecord node, Map<String, String> names) {
    List<String> read = new ArrayList<>();
    for (String name : node.reads()) {
      read.add(names.containsKey(name) ? names.get(name) : constant(name));
    }
    for (AttributeRecord attribute : node.attributes().values()) {
      if (!value(attribute).isEmpty()) {
        read.add(About.plain(attribute.name()) + " = " + value(attribute));
      }
    }
    String domain = node.domain().isEmpty() ? "" : node.domain() + ".";
    return "%s = %s(%s)"
        .formatted(
            made(node.outputs().stream().filter(name -> !name.isEmpty()).toList()),
            About.plain(domain + node.operation()),
            String.join(", ", read));
  }

  /** A constant's numbers if they are few, else its shape; another tensor's name. */
  private String constant(String tensor) {
    if (!graph.isConstant(tensor)) {
      return About.plain(tensor);
    }
    Array array = graph.array(tensor).orElseThrow();
    if (array.size() > MOST_NUMBERS) {
      return "constant " + Shapes.text(array.shape());
    }
    return array.axes() == 0 ? number(array.numbers()[0]) : numbers(array.numbers());
  }

  private static String value(AttributeRecord attribute) {
    return switch (attribute.kind()) {
      case REAL -> number(attribute.real());
      case NUMBER -> Long.toString(attribute.number());
      case TEXT -> About.plain(attribute.text());
      case REALS -> attribute.reals().length > MOST_NUMBERS ? "" : numbers(attribute.reals());
      case NUMBERS ->
          attribute.numbers().length > MOST_NUMBERS
              ? ""
              : numbers(Arrays.stream(attribute.numbers()).asDoubleStream().toArray());
      default -> "";
    };
  }

  private static String numbers(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(LeftOut::number)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Float.toString((float) number);
  }
}
