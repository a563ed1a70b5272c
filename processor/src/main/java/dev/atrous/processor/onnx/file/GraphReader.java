package dev.atrous.processor.onnx.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Reads a {@code GraphProto} and the nodes in it. */
final class GraphReader {

  /** How deep loops and branches may stand in each other. */
  private static final int DEEPEST = 16;

  private final TensorReader tensors;
  private int depth;

  GraphReader(Path folder) {
    this.tensors = new TensorReader(folder);
  }

  GraphRecord read(Message graph) throws OnnxException {
    String name = "";
    List<NodeRecord> nodes = new ArrayList<>();
    Map<String, TensorRecord> initializers = new LinkedHashMap<>();
    List<ValueRecord> inputs = new ArrayList<>();
    List<ValueRecord> outputs = new ArrayList<>();
    while (graph.next()) {
      switch (graph.field()) {
        case 1 -> nodes.add(node(graph.message("node " + nodes.size())));
        case 2 -> name = graph.text();
        case 5 -> {
          TensorRecord tensor = tensors.read(graph.message("initializer " + initializers.size()));
          initializers.put(tensor.name(), tensor);
        }
        case 11 -> inputs.add(value(graph.message("input " + inputs.size())));
        case 12 -> outputs.add(value(graph.message("output " + outputs.size())));
        case 15 -> throw graph.unread("there is a sparse initializer");
        default -> {}
      }
    }
    return new GraphRecord(name, nodes, initializers, inputs, outputs);
  }

  private NodeRecord node(Message node) throws OnnxException {
    String name = "";
    String operation = "";
    String domain = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, AttributeRecord> attributes = new LinkedHashMap<>();
    while (node.next()) {
      switch (node.field()) {
        case 1 -> inputs.add(node.text());
        case 2 -> outputs.add(node.text());
        case 3 -> name = node.text();
        case 4 -> operation = node.text();
        case 5 -> {
          AttributeRecord attribute =
              attribute(node.message("an attribute of node '" + name + "'"));
          attributes.put(attribute.name(), attribute);
        }
        case 7 -> domain = node.text();
        default -> {}
      }
    }
    if (domain.equals("ai.onnx")) {
      domain = "";
    }
    return new NodeRecord(name, operation, domain, inputs, outputs, attributes);
  }

  private AttributeRecord attribute(Message attribute) throws OnnxException {
    Attribute read = new Attribute();
    while (attribute.next()) {
      switch (attribute.field()) {
        case 1 -> read.name = attribute.text();
        case 2 -> read.real = attribute.real();
        case 3 -> read.number = attribute.number();
        case 4 -> read.text = attribute.text();
        case 5 -> read.tensor = tensors.read(attribute.message("a tensor as an attribute"));
        case 6, 11 -> read.captured.addAll(captured(attribute.message("a graph in a node")));
        case 7 -> attribute.reals(read.reals);
        case 8 -> attribute.numbers(read.numbers);
        case 9 -> read.texts.add(attribute.text());
        case 20 -> read.kind = attribute.number();
        default -> {}
      }
    }
    if (read.kind < 0 || read.kind >= AttributeRecord.Kind.values().length) {
      throw attribute.damaged("an attribute is of type " + read.kind + ", which is not known");
    }
    return read.record();
  }

  /** What a loop's body, or a branch, reads of the graph that it stands in. */
  private Set<String> captured(Message inner) throws OnnxException {
    if (depth == DEEPEST) {
      throw inner.unread("loops and branches stand in each other, deeper than " + DEEPEST);
    }
    depth++;
    GraphRecord graph = read(inner);
    depth--;
    Set<String> captured = new LinkedHashSet<>();
    graph.nodes().forEach(node -> captured.addAll(node.reads()));
    graph.outputs().forEach(output -> captured.add(output.name()));
    captured.removeAll(graph.initializers().keySet());
    graph.inputs().forEach(input -> captured.remove(input.name()));
    graph.nodes().forEach(node -> node.outputs().forEach(captured::remove));
    return captured;
  }

  /** An input or output: {@code ValueInfoProto}. */
  private static ValueRecord value(Message value) throws OnnxException {
    String name = "";
    ValueRecord typed = new ValueRecord("", null, null);
    while (value.next()) {
      switch (value.field()) {
        case 1 -> name = value.text();
        case 2 -> typed = type(value.message("the type of '" + name + "'"));
        default -> {}
      }
    }
    return new ValueRecord(name, typed.type(), typed.extents());
  }

  /** {@code TypeProto}: of a tensor, or of something that no network here reads. */
  private static ValueRecord type(Message type) throws OnnxException {
    ElementType elements = null;
    List<String> extents = null;
    while (type.next()) {
      if (type.field() != 1) {
        continue;
      }
      Message tensor = type.message(type.what());
      while (tensor.next()) {
        switch (tensor.field()) {
          case 1 -> elements = elements(tensor, tensor.number());
          case 2 -> extents = extents(tensor.message("a shape"));
          default -> {}
        }
      }
    }
    return new ValueRecord("", elements, extents);
  }

  private static ElementType elements(Message tensor, long type) throws OnnxException {
    try {
      return ElementType.of(type);
    } catch (OnnxException e) {
      throw tensor.unread(e.getMessage());
    }
  }

  /** {@code TensorShapeProto}. */
  private static List<String> extents(Message shape) throws OnnxException {
    List<String> extents = new ArrayList<>();
    while (shape.next()) {
      if (shape.field() != 1) {
        continue;
      }
      Message extent = shape.message("an extent");
      String said = "?";
      while (extent.next()) {
        switch (extent.field()) {
          case 1 -> said = Long.toString(extent.number());
          case 2 -> said = extent.text().isEmpty() ? "?" : extent.text();
          default -> {}
        }
      }
      extents.add(said);
    }
    return extents;
  }

  /** An attribute while it is read. */
  private static final class Attribute {
    private String name = "";
    private long kind;
    private double real;
    private long number;
    private String text = "";
    private TensorRecord tensor;
    private final DoubleStream.Builder reals = DoubleStream.builder();
    private final LongStream.Builder numbers = LongStream.builder();
    private final List<String> texts = new ArrayList<>();
    private final List<String> captured = new ArrayList<>();

    private AttributeRecord record() {
      return new AttributeRecord(
          name,
          AttributeRecord.Kind.values()[(int) kind],
          real,
          number,
          text,
          tensor,
          reals.build().toArray(),
          numbers.build().toArray(),
          texts,
          captured);
    }
  }
}
