package dev.atrous.processor.onnx.file;

import java.nio.ByteBuffer;

/** The types of a tensor's elements: {@code TensorProto.DataType}. */
public enum ElementType {
  FLOAT(1, 4),
  UINT8(2, 1),
  INT8(3, 1),
  UINT16(4, 2),
  INT16(5, 2),
  INT32(6, 4),
  INT64(7, 8),
  BOOL(9, 1),
  FLOAT16(10, 2),
  DOUBLE(11, 8),
  UINT32(12, 4),
  UINT64(13, 8),
  BFLOAT16(16, 2);

  /** The format's names for the types that have no place here. */
  private static final String[] OTHERS = {
    "UNDEFINED",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "STRING",
    "",
    "",
    "",
    "",
    "",
    "COMPLEX64",
    "COMPLEX128",
    "",
    "FLOAT8E4M3FN",
    "FLOAT8E4M3FNUZ",
    "FLOAT8E5M2",
    "FLOAT8E5M2FNUZ",
    "UINT4",
    "INT4",
    "FLOAT4E2M1",
    "FLOAT8E8M0",
    "UINT2",
    "INT2"
  };

  private final int code;
  private final int size;

  ElementType(int code, int size) {
    this.code = code;
    this.size = size;
  }

  /** The type with a code of the format. */
  public static ElementType of(long code) throws OnnxException {
    for (ElementType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new OnnxException(
        "elements of type "
            + (code >= 0 && code < OTHERS.length ? OTHERS[(int) code] : Long.toString(code))
            + " cannot be read");
  }

  /** Whether its numbers have fractions. */
  public boolean isReal() {
    return this == FLOAT || this == FLOAT16 || this == DOUBLE || this == BFLOAT16;
  }

  /** The bytes of an element. */
  int size() {
    return size;
  }

  /** An element in the bytes of a tensor. */
  double read(ByteBuffer bytes, int index) {
    int at = index * size;
    return switch (this) {
      case FLOAT -> bytes.getFloat(at);
      case DOUBLE -> bytes.getDouble(at);
      case FLOAT16 -> half(bytes.getShort(at));
      case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
      case UINT8, BOOL -> bytes.get(at) & 0xFF;
      case INT8 -> bytes.get(at);
      case UINT16 -> bytes.getShort(at) & 0xFFFF;
      case INT16 -> bytes.getShort(at);
      case INT32 -> bytes.getInt(at);
      case UINT32 -> bytes.getInt(at) & 0xFFFFFFFFL;
      case INT64 -> bytes.getLong(at);
      case UINT64 -> unsigned(bytes.getLong(at));
    };
  }

  /** An element that the format stores in a wider number. */
  double widened(long stored) {
    return switch (this) {
      case FLOAT16 -> half((short) stored);
      case BFLOAT16 -> Float.intBitsToFloat((int) stored << 16);
      case UINT64 -> unsigned(stored);
      case INT8 -> (byte) stored;
      case UINT8 -> stored & 0xFF;
      case INT16 -> (short) stored;
      case UINT16 -> stored & 0xFFFF;
      case INT32 -> (int) stored;
      case UINT32 -> stored & 0xFFFFFFFFL;
      case BOOL -> stored == 0 ? 0 : 1;
      case FLOAT, DOUBLE, INT64 -> stored;
    };
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
  }

  /** A number of IEEE 754's binary16. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> (0x400 | fraction) * Math.scalb(1.0, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}
