package dev.atrous.processor.check;

import dev.atrous.processor.shape.Footprint;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node whose shape is known. Told apart by identity. */
public final class CheckedNode {

  /** What the node computes. */
  public sealed interface Content {

    /**
     * One operation.
     *
     * @param written what the annotation says
     * @param operation what is computed: an output stride may have turned a stride into rates
     * @param weights the name of its weights
     */
    record Single(Operation written, Operation operation, String weights) implements Content {}

    /** A scope of its own. */
    record Nested(CheckedScope scope) implements Content {}

    /** Nothing: the node stands for what its scope reads. */
    record Placeholder() implements Content {}
  }

  /**
   * A map whose values go into the result, and which of its positions go into which.
   *
   * @param index its place among the inputs
   */
  public record Read(int index, CheckedNode map, Footprint footprint) {}

  private final String name;
  private final List<CheckedNode> inputs;
  private final Content content;
  private final MapShape output;
  private final List<Read> reads;

  CheckedNode(String name, List<CheckedNode> inputs, Content content, MapShape output) {
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.content = content;
    this.output = output;
    this.reads = content instanceof Content.Single single ? reads(single.operation()) : List.of();
  }

  private List<Read> reads(Operation operation) {
    List<MapShape> shapes = inputShapes();
    List<Read> all = new ArrayList<>();
    for (int index = 0; index < inputs.size(); index++) {
      Optional<Footprint> footprint = operation.footprint(shapes, index);
      if (footprint.isPresent()) {
        all.add(new Read(index, inputs.get(index), footprint.get()));
      }
    }
    return List.copyOf(all);
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
    return content instanceof Content.Single ? reads.stream().map(Read::map).toList() : inputs;
  }

  /** The same, with what an operation reads of each; empty for a scope or a placeholder. */
  public List<Read> reads() {
    return reads;
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
