package dev.atrous.processor.testing.onnx;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code ModelProto}: a graph, and the versions that it is written in. */
public final class ModelWriter {

  private final Wire model = new Wire().number(1, 8);
  private final Wire graph = new Wire();

  private ModelWriter() {}

  /** A model of a version of ONNX's operators. */
  public static ModelWriter model(int operatorSet) {
    return new ModelWriter().operatorSet("", operatorSet);
  }

  /** A model that names no operators yet. */
  public static ModelWriter model() {
    return new ModelWriter();
  }

  /** One more set of operators. */
  public ModelWriter operatorSet(String domain, int version) {
    model.message(8, new Wire().text(1, domain).number(2, version));
    return this;
  }

  /** The program that wrote it. */
  public ModelWriter producer(String name, String version) {
    model.text(2, name).text(3, version);
    return this;
  }

  /** What its author noted. */
  public ModelWriter metadata(String key, String value) {
    model.message(14, new Wire().text(1, key).text(2, value));
    return this;
  }

  /** The graph's name. */
  public ModelWriter named(String name) {
    graph.text(2, name);
    return this;
  }

  /** An input of the graph: extents are numbers, or names where they are open. */
  public ModelWriter input(String name, ElementType type, Object... extents) {
    graph.message(11, value(name, type, extents));
    return this;
  }

  /** An output of the graph. */
  public ModelWriter output(String name, ElementType type, Object... extents) {
    graph.message(12, value(name, type, extents));
    return this;
  }

  /** A constant of the graph. */
  public ModelWriter initializer(TensorWriter tensor) {
    graph.message(5, tensor.wire());
    return this;
  }

  /** A node of the graph. */
  public ModelWriter node(NodeWriter node) {
    graph.message(1, node.wire());
    return this;
  }

  /** The graph's message, for fields that no method here writes. */
  public Wire graph() {
    return graph;
  }

  /** The model's message, for fields that no method here writes. */
  public Wire wire() {
    return model;
  }

  /** Its bytes. */
  public byte[] bytes() {
    return new Wire().raw(model.bytes()).message(7, graph).bytes();
  }

  /** What the reader makes of it. */
  public ModelRecord read() throws OnnxException {
    return OnnxFile.read(bytes(), null);
  }

  /** Writes it to a file. */
  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  private static Wire value(String name, ElementType type, Object... extents) {
    Wire shape = new Wire();
    for (Object extent : extents) {
      shape.message(
          1,
          extent instanceof Integer number
              ? new Wire().number(1, number)
              : new Wire().text(2, (String) extent));
    }
    Wire tensor = new Wire().number(1, TensorWriter.code(type)).message(2, shape);
    return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
  }
}
