package dev.atrous.processor.onnx.file;

import java.util.List;

/**
 * An attribute of a node, with the one value that its type says; the others are empty.
 *
 * @param name its name
 * @param kind which of the values it has
 * @param real a number with a fraction
 * @param number a whole number
 * @param text text, as bytes in UTF-8 say it
 * @param tensor a tensor, or null
 * @param reals numbers with fractions
 * @param numbers whole numbers
 * @param texts texts
 * @param captured what the graphs in it read of the graph around them
 */
public record AttributeRecord(
    String name,
    Kind kind,
    double real,
    long number,
    String text,
    TensorRecord tensor,
    double[] reals,
    long[] numbers,
    List<String> texts,
    List<String> captured) {

  /** An attribute with a number. */
  public static AttributeRecord real(String name, double real) {
    return new AttributeRecord(
        name, Kind.REAL, real, 0, "", null, new double[0], new long[0], List.of(), List.of());
  }

  /** An attribute with a whole number. */
  public static AttributeRecord number(String name, long number) {
    return new AttributeRecord(
        name, Kind.NUMBER, 0, number, "", null, new double[0], new long[0], List.of(), List.of());
  }

  /** {@code AttributeProto.AttributeType}, in the order of its codes. */
  public enum Kind {
    UNDEFINED,
    REAL,
    NUMBER,
    TEXT,
    TENSOR,
    GRAPH,
    REALS,
    NUMBERS,
    TEXTS,
    TENSORS,
    GRAPHS,
    SPARSE_TENSOR,
    SPARSE_TENSORS,
    TYPE,
    TYPES
  }
}
