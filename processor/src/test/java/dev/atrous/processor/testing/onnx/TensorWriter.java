package dev.atrous.processor.testing.onnx;

import dev.atrous.processor.onnx.file.ElementType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@code TensorProto}: its numbers, and which of the format's many places they lie in. */
public final class TensorWriter {

  /** Where the numbers lie. */
  public enum Storage {
    /** In the field for bytes. */
    RAW,
    /** In the field for numbers of the type, all in one. */
    PACKED,
    /** In the field for numbers of the type, each for itself. */
    REPEATED
  }

  private final String name;
  private final ElementType type;
  private final long[] shape;
  private final Map<String, String> external = new LinkedHashMap<>();
  private Storage storage = Storage.RAW;
  private long[] bits = {};

  private TensorWriter(String name, ElementType type, long[] shape) {
    this.name = name;
    this.type = type;
    this.shape = shape;
  }

  /** A tensor without numbers. */
  public static TensorWriter tensor(String name, ElementType type, long... shape) {
    return new TensorWriter(name, type, shape);
  }

  /** A tensor of floats. */
  public static TensorWriter floats(String name, long[] shape, double... numbers) {
    return tensor(name, ElementType.FLOAT, shape).numbers(numbers);
  }

  /** A list of whole numbers. */
  public static TensorWriter integers(String name, long... numbers) {
    return tensor(name, ElementType.INT64, numbers.length).bits(numbers);
  }

  /** Its numbers; those of a real type are rounded to it. */
  public TensorWriter numbers(double... numbers) {
    return bits(Arrays.stream(numbers).mapToLong(this::bits).toArray());
  }

  /** Its numbers as their bits, where a type rounds or has special ones. */
  public TensorWriter bits(long... elements) {
    bits = elements;
    return this;
  }

  /** Where the numbers lie. */
  public TensorWriter in(Storage place) {
    storage = place;
    return this;
  }

  /** Says that the numbers lie in another file, as pairs of keys and values. */
  public TensorWriter external(String... entries) {
    for (int i = 0; i < entries.length; i += 2) {
      external.put(entries[i], entries[i + 1]);
    }
    return this;
  }

  /** The bytes of the numbers, as they lie in a file of their own. */
  public byte[] data() {
    Wire data = new Wire();
    for (long element : bits) {
      data.littleEndian(element, size(type));
    }
    return data.bytes();
  }

  /** The message. */
  public Wire wire() {
    Wire tensor = new Wire();
    if (storage == Storage.REPEATED) {
      tensor.repeated(1, shape);
    } else {
      tensor.packed(1, shape);
    }
    tensor.number(2, code(type)).text(8, name);
    if (!external.isEmpty()) {
      external.forEach((key, value) -> tensor.message(13, new Wire().text(1, key).text(2, value)));
      return tensor.number(14, 1);
    }
    switch (storage) {
      case RAW -> tensor.bytes(9, data());
      case PACKED -> writePacked(tensor);
      case REPEATED -> writeRepeated(tensor);
    }
    return tensor;
  }

  private void writePacked(Wire tensor) {
    switch (type) {
      case FLOAT, DOUBLE -> tensor.bytes(field(type), data());
      default -> tensor.packed(field(type), bits);
    }
  }

  private void writeRepeated(Wire tensor) {
    for (long element : bits) {
      switch (type) {
        case FLOAT -> tensor.real(4, Float.intBitsToFloat((int) element));
        case DOUBLE -> tensor.real(10, Double.longBitsToDouble(element));
        default -> tensor.number(field(type), element);
      }
    }
  }

  /** The field for numbers of a type. */
  private static int field(ElementType type) {
    return switch (type) {
      case FLOAT -> 4;
      case DOUBLE -> 10;
      case INT64 -> 7;
      case UINT32, UINT64 -> 11;
      case INT8, UINT8, INT16, UINT16, INT32, BOOL, FLOAT16, BFLOAT16 -> 5;
    };
  }

  /** The format's number of a type. */
  public static int code(ElementType type) {
    return switch (type) {
      case FLOAT -> 1;
      case UINT8 -> 2;
      case INT8 -> 3;
      case UINT16 -> 4;
      case INT16 -> 5;
      case INT32 -> 6;
      case INT64 -> 7;
      case BOOL -> 9;
      case FLOAT16 -> 10;
      case DOUBLE -> 11;
      case UINT32 -> 12;
      case UINT64 -> 13;
      case BFLOAT16 -> 16;
    };
  }

  private static int size(ElementType type) {
    return switch (type) {
      case INT8, UINT8, BOOL -> 1;
      case INT16, UINT16, FLOAT16, BFLOAT16 -> 2;
      case FLOAT, INT32, UINT32 -> 4;
      case DOUBLE, INT64, UINT64 -> 8;
    };
  }

  private long bits(double number) {
    return switch (type) {
      case FLOAT -> Float.floatToRawIntBits((float) number);
      case DOUBLE -> Double.doubleToRawLongBits(number);
      case FLOAT16, BFLOAT16 ->
          throw new IllegalArgumentException("numbers of type " + type + " are said by their bits");
      default -> (long) number;
    };
  }
}
