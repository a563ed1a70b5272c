package dev.atrous.processor.onnx.file;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Reads a {@code TensorProto}: its numbers lie in its bytes, in one of the lists for numbers, or in
 * another file.
 */
final class TensorReader {

  /** An extent, and a whole tensor's elements, fit an array. */
  private static final long MOST_ELEMENTS = Integer.MAX_VALUE - 64;

  private final Path folder;

  TensorReader(Path folder) {
    this.folder = folder;
  }

  TensorRecord read(Message tensor) throws OnnxException {
    LongStream.Builder extents = LongStream.builder();
    LongStream.Builder numbers = LongStream.builder();
    DoubleStream.Builder reals = DoubleStream.builder();
    Map<String, String> external = new LinkedHashMap<>();
    ByteBuffer raw = null;
    String name = "";
    long type = 0;
    while (tensor.next()) {
      switch (tensor.field()) {
        case 1 -> tensor.numbers(extents);
        case 2 -> type = tensor.number();
        case 4 -> tensor.reals(reals);
        case 5, 7, 11 -> tensor.numbers(numbers);
        case 8 -> name = tensor.text();
        case 9 -> raw = tensor.bytes();
        case 10 -> tensor.doubles(reals);
        case 13 -> OnnxFile.addEntry(tensor.message("the place of a tensor"), external);
        default -> {}
      }
    }
    int[] shape = shape(tensor, name, extents.build().toArray());
    ElementType elements = type(tensor, name, type);
    int count = count(shape);
    if (!external.isEmpty()) {
      ExternalData place = new ExternalData(folder, name, external, (long) count * elements.size());
      return new TensorRecord(name, shape, elements, () -> decoded(place.read(), elements, count));
    }
    if (raw != null) {
      check(tensor, name, raw.limit(), (long) count * elements.size(), "bytes");
      ByteBuffer bytes = raw;
      return new TensorRecord(name, shape, elements, () -> decoded(bytes, elements, count));
    }
    if (elements == ElementType.FLOAT || elements == ElementType.DOUBLE) {
      double[] all = reals.build().toArray();
      check(tensor, name, all.length, count, "numbers");
      return new TensorRecord(name, shape, elements, all::clone);
    }
    double[] all = numbers.build().mapToDouble(elements::widened).toArray();
    check(tensor, name, all.length, count, "numbers");
    return new TensorRecord(name, shape, elements, all::clone);
  }

  private static double[] decoded(ByteBuffer bytes, ElementType elements, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = elements.read(bytes, i);
    }
    return numbers;
  }

  private static ElementType type(Message tensor, String name, long type) throws OnnxException {
    try {
      return ElementType.of(type);
    } catch (OnnxException e) {
      throw tensor.unread("tensor '" + name + "': " + e.getMessage());
    }
  }

  private static int[] shape(Message tensor, String name, long[] extents) throws OnnxException {
    int[] shape = new int[extents.length];
    long count = 1;
    for (int i = 0; i < shape.length; i++) {
      if (extents[i] < 0 || extents[i] > MOST_ELEMENTS) {
        throw tensor.damaged("tensor '" + name + "' has an extent of " + extents[i]);
      }
      shape[i] = (int) extents[i];
      count *= shape[i];
      if (count > MOST_ELEMENTS) {
        throw tensor.damaged("tensor '" + name + "' has too many elements");
      }
    }
    return shape;
  }

  private static int count(int[] shape) {
    int count = 1;
    for (int extent : shape) {
      count *= extent;
    }
    return count;
  }

  private static void check(Message tensor, String name, long found, long expected, String unit)
      throws OnnxException {
    if (found != expected) {
      throw tensor.damaged(
          "tensor '" + name + "' should have " + expected + " " + unit + ", but has " + found);
    }
  }
}
