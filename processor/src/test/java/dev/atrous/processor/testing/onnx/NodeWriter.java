package dev.atrous.processor.testing.onnx;

import java.util.List;
import java.util.function.Consumer;

/** A {@code NodeProto}: an operation, what it reads and makes, and its attributes. */
public final class NodeWriter {

  private final Wire node;

  private NodeWriter(Wire node) {
    this.node = node;
  }

  /** A node of an operation. */
  public static NodeWriter node(String operation) {
    return new NodeWriter(new Wire().text(4, operation));
  }

  /** A node that is as this one is so far. */
  public NodeWriter copy() {
    return new NodeWriter(new Wire().raw(node.bytes()));
  }

  /** Its name. */
  public NodeWriter named(String name) {
    node.text(3, name);
    return this;
  }

  /** The operator set that its operation is of. */
  public NodeWriter domain(String domain) {
    node.text(7, domain);
    return this;
  }

  /** What it reads; an empty name is left out. */
  public NodeWriter reads(String... inputs) {
    List.of(inputs).forEach(input -> node.text(1, input));
    return this;
  }

  /** What it makes. */
  public NodeWriter makes(String... outputs) {
    List.of(outputs).forEach(output -> node.text(2, output));
    return this;
  }

  /** An attribute of whole numbers. */
  public NodeWriter with(String name, long... numbers) {
    return with(name, 7, attribute -> attribute.repeated(8, numbers));
  }

  /** An attribute of a whole number. */
  public NodeWriter withNumber(String name, long number) {
    return with(name, 2, attribute -> attribute.number(3, number));
  }

  /** An attribute of a number with a fraction. */
  public NodeWriter withReal(String name, double real) {
    return with(name, 1, attribute -> attribute.real(2, (float) real));
  }

  /** An attribute of numbers with fractions. */
  public NodeWriter withReals(String name, double... reals) {
    return with(
        name,
        6,
        attribute -> {
          for (double real : reals) {
            attribute.real(7, (float) real);
          }
        });
  }

  /** An attribute of text. */
  public NodeWriter with(String name, String text) {
    return with(name, 3, attribute -> attribute.text(4, text));
  }

  /** An attribute of a tensor. */
  public NodeWriter with(String name, TensorWriter tensor) {
    return with(name, 4, attribute -> attribute.message(5, tensor.wire()));
  }

  /**
   * An attribute of any form.
   *
   * @param type the format's number of its type; 0 leaves it open
   * @param value writes its value
   */
  public NodeWriter with(String name, int type, Consumer<Wire> value) {
    Wire attribute = new Wire().text(1, name);
    value.accept(attribute);
    if (type != 0) {
      attribute.number(20, type);
    }
    node.message(5, attribute);
    return this;
  }

  /** Its message, to be put in another one. */
  public Wire wire() {
    return node;
  }
}
