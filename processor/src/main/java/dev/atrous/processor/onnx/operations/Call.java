package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An operation's node with what it reads: its inputs, some of which may be missing, and its
 * attributes, some of which became inputs in later versions of the operator set.
 */
public final class Call {

  private final NodeRecord node;
  private final int operatorSet;
  private final List<Array> inputs;

  /** A call; an input that is left out is null. */
  public Call(NodeRecord node, int operatorSet, List<Array> inputs) {
    this.node = node;
    this.operatorSet = operatorSet;
    this.inputs = inputs;
  }

  /** The node. */
  public NodeRecord node() {
    return node;
  }

  /** The version of ONNX's operator set. */
  public int operatorSet() {
    return operatorSet;
  }

  /** How many inputs the node names. */
  public int inputs() {
    return inputs.size();
  }

  /** Refuses a node with fewer or more inputs. */
  void expectInputs(int least, int most) {
    if (inputs.size() < least || inputs.size() > most) {
      throw new OperationException(
          "it should have "
              + (least == most ? "" : most == Integer.MAX_VALUE ? "at least " : "up to ")
              + (most == Integer.MAX_VALUE ? least : most)
              + " inputs, but has "
              + inputs.size());
    }
  }

  /** Whether an input is there. */
  public boolean has(int input) {
    return input < inputs.size() && inputs.get(input) != null;
  }

  /** Whether an attribute is written. */
  public boolean has(String attribute) {
    return node.attributes().containsKey(attribute);
  }

  /** An input that has to be there. */
  public Array input(int input) {
    if (!has(input)) {
      throw new OperationException("its input " + input + " is missing");
    }
    return inputs.get(input);
  }

  /** An input that has to be there and has to be constant. */
  public Array constant(int input) {
    Array array = input(input);
    if (!array.isKnown()) {
      throw new OperationException(
          "its input " + input + " is computed from the network's input, but has to be constant");
    }
    return array;
  }

  /** The one number of an input that has to be there and has to be constant. */
  double scalar(int input) {
    Array array = constant(input);
    if (array.size() != 1) {
      throw new OperationException(
          "its input " + input + " should be one number, but is " + Shapes.text(array.shape()));
    }
    return array.numbers()[0];
  }

  /** A whole number that may be an extent. */
  static int extent(long extent) {
    if (extent < 0 || extent > Integer.MAX_VALUE) {
      throw new OperationException("an extent of " + extent + " is not possible");
    }
    return (int) extent;
  }

  /** A whole number: an attribute, or the number that stands for one that is not written. */
  public long number(String attribute, long otherwise) {
    AttributeRecord found = attribute(attribute, AttributeRecord.Kind.NUMBER);
    return found == null ? otherwise : found.number();
  }

  /** A number with a fraction: an attribute, or the number that stands for it. */
  public double real(String attribute, double otherwise) {
    AttributeRecord found = attribute(attribute, AttributeRecord.Kind.REAL);
    return found == null ? otherwise : found.real();
  }

  /** A word: an attribute, or the one that stands for it. */
  public String text(String attribute, String otherwise) {
    AttributeRecord found = attribute(attribute, AttributeRecord.Kind.TEXT);
    return found == null ? otherwise : found.text();
  }

  /** Whole numbers: an attribute, or null if it is not written. */
  public long[] numbers(String attribute) {
    AttributeRecord found = attribute(attribute, AttributeRecord.Kind.NUMBERS);
    return found == null ? null : found.numbers();
  }

  /** Numbers with fractions: an attribute, or null if it is not written. */
  public double[] reals(String attribute) {
    AttributeRecord found = attribute(attribute, AttributeRecord.Kind.REALS);
    return found == null ? null : found.reals();
  }

  /**
   * Whole numbers: an attribute of old versions, an input of new ones; null if neither is there.
   */
  public long[] numbers(String attribute, int input) {
    if (has(attribute)) {
      return numbers(attribute);
    }
    return has(input) ? constant(input).integers() : null;
  }

  /** The axes that an attribute or an input names, counted from the front; null for neither. */
  public int[] axes(String attribute, int input, int axes) {
    long[] named = numbers(attribute, input);
    if (named == null) {
      return null;
    }
    int[] counted = new int[named.length];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = axis(named[i], axes);
    }
    return counted;
  }

  /** An axis counted from the front. */
  public static int axis(long axis, int axes) {
    if (axis < -axes || axis >= axes) {
      throw new OperationException("it names axis " + axis + " of " + axes);
    }
    return Shapes.axis(axis, axes);
  }

  /**
   * The one output: its numbers are computed if those of all inputs are known.
   *
   * @param fill writes them into an array of zeros
   */
  List<Array> output(ElementType type, int[] shape, Consumer<double[]> fill) {
    return List.of(array(type, shape, fill));
  }

  /** One of several outputs. */
  Array array(ElementType type, int[] shape, Consumer<double[]> fill) {
    for (int extent : shape) {
      if (extent < 0) {
        throw new OperationException("its output would be " + Shapes.text(shape));
      }
    }
    int size = size(shape);
    if (!allKnown()) {
      return Array.unknown(type, shape);
    }
    if ((long) size * Double.BYTES > Runtime.getRuntime().maxMemory() / 4) {
      throw new OperationException(
          "its output of " + Shapes.text(shape) + " is too large for the heap; -Xmx raises that");
    }
    double[] numbers = new double[size];
    fill.accept(numbers);
    return Array.known(type, shape, numbers);
  }

  /** Whether the numbers of all inputs are known. */
  boolean allKnown() {
    return inputs.stream().filter(Objects::nonNull).allMatch(Array::isKnown);
  }

  private static int size(int[] shape) {
    try {
      return Shapes.count(shape);
    } catch (ArithmeticException e) {
      throw new OperationException("its output of " + Shapes.text(shape) + " is too large");
    }
  }

  private AttributeRecord attribute(String name, AttributeRecord.Kind kind) {
    AttributeRecord found = node.attributes().get(name);
    // Files of old exporters leave the type of an attribute open.
    if (found != null && found.kind() != kind && found.kind() != AttributeRecord.Kind.UNDEFINED) {
      throw new OperationException(
          "its attribute '" + name + "' should be of type " + kind + ", but is " + found.kind());
    }
    return found;
  }
}
