package dev.atrous.processor.check;

import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import java.util.List;

/** A node whose shape is known. Told apart by identity. */
public final class CheckedNode {

  /** What the node computes. */
  public sealed interface Content {

    /** One operation and the name of its weights. */
    record Single(Operation operation, String weights) implements Content {}

    /** A scope of its own. */
    record Nested(CheckedScope scope) implements Content {}

    /** Nothing: the node stands for what its scope reads. */
    record Placeholder() implements Content {}
  }

  private final String name;
  private final List<CheckedNode> inputs;
  private final Content content;
  private final MapShape output;

  CheckedNode(String name, List<CheckedNode> inputs, Content content, MapShape output) {
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.content = content;
    this.output = output;
  }

  /** A node that a plan has instead of others. */
  public static CheckedNode planned(
      String name, List<CheckedNode> inputs, Content content, MapShape output) {
    return new CheckedNode(name, inputs, content, output);
  }

  public String name() {
    return name;
  }

  public List<CheckedNode> inputs() {
    return inputs;
  }

  public List<MapShape> inputShapes() {
    return inputs.stream().map(CheckedNode::output).toList();
  }

  /** The inputs whose values go into the result; of others only the size is read, or nothing. */
  public List<CheckedNode> read() {
    return content instanceof Content.Single single
        ? single.operation().read(inputShapes()).stream().map(inputs::get).toList()
        : inputs;
  }

  public Content content() {
    return content;
  }

  public MapShape output() {
    return output;
  }

  @Override
  public String toString() {
    return name + " " + output.size();
  }
}
