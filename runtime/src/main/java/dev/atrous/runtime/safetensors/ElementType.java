package dev.atrous.runtime.safetensors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The element types of the format. All are tolerated in a file and their sizes checked, since state
 * dicts hold counters beside their weights; only the floating-point types of 16 bits and more can
 * be read as numbers.
 */
public enum ElementType {
  /** Truth values, one byte each. */
  BOOL(8),
  /** 4-bit floats, two to a byte. */
  F4(4),
  /** 6-bit floats, four to three bytes. */
  F6_E2M3(6),
  /** 6-bit floats, four to three bytes. */
  F6_E3M2(6),
  /** Unsigned bytes. */
  U8(8),
  /** Signed bytes. */
  I8(8),
  /** 8-bit floats of 5 exponent bits. */
  F8_E5M2(8),
  /** 8-bit floats of 4 exponent bits. */
  F8_E4M3(8),
  /** 8-bit powers of two. */
  F8_E8M0(8),
  /** 8-bit floats without infinities and negative zero. */
  F8_E4M3FNUZ(8),
  /** 8-bit floats without infinities and negative zero. */
  F8_E5M2FNUZ(8),
  /** Signed 16-bit integers. */
  I16(16),
  /** Unsigned 16-bit integers. */
  U16(16),
  /** IEEE 754 half precision. */
  F16(16, ElementType::decodeHalf),
  /** The upper half of a single-precision number. */
  BF16(16, ElementType::decodeBrain),
  /** Signed 32-bit integers. */
  I32(32),
  /** Unsigned 32-bit integers. */
  U32(32),
  /** IEEE 754 single precision. */
  F32(32, ElementType::decodeSingle),
  /** Complex numbers of two single-precision parts. */
  C64(64),
  /** IEEE 754 double precision; rounded to single precision when read. */
  F64(64, ElementType::decodeDouble),
  /** Signed 64-bit integers. */
  I64(64),
  /** Unsigned 64-bit integers. */
  U64(64);

  /** Reads all elements of a little-endian buffer. */
  private interface Decoder {
    void decode(ByteBuffer bytes, float[] target, int first);
  }

  private final int bits;
  private final Decoder decoder;

  ElementType(int bits) {
    this(bits, null);
  }

  ElementType(int bits, Decoder decoder) {
    this.bits = bits;
    this.decoder = decoder;
  }

  /** The type of that name, or null. */
  static ElementType named(String name) {
    for (ElementType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The types that can be read as floats, for messages. */
  public static String readable() {
    return Arrays.stream(values())
        .filter(ElementType::isReadable)
        .map(ElementType::name)
        .collect(Collectors.joining(", "));
  }

  /** Whether elements can be read as floats. */
  public boolean isReadable() {
    return decoder != null;
  }

  /** The size of an element. */
  int bits() {
    return bits;
  }

  /** Converts all remaining bytes, which are a whole number of elements in little-endian order. */
  void decode(ByteBuffer bytes, float[] target, int first) {
    decoder.decode(bytes, target, first);
  }

  private static void decodeSingle(ByteBuffer bytes, float[] target, int first) {
    bytes.asFloatBuffer().get(target, first, bytes.remaining() / Float.BYTES);
  }

  private static void decodeDouble(ByteBuffer bytes, float[] target, int first) {
    for (int at = first; bytes.hasRemaining(); at++) {
      target[at] = (float) bytes.getDouble();
    }
  }

  private static void decodeBrain(ByteBuffer bytes, float[] target, int first) {
    for (int at = first; bytes.hasRemaining(); at++) {
      target[at] = Float.intBitsToFloat(bytes.getShort() << 16);
    }
  }

  private static void decodeHalf(ByteBuffer bytes, float[] target, int first) {
    for (int at = first; bytes.hasRemaining(); at++) {
      target[at] = half(bytes.getShort());
    }
  }

  /** Half precision: 1 bit of sign, 5 of exponent (bias 15), 10 of fraction. Exact. */
  private static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >>> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      float magnitude = fraction * 0x1p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    if (exponent == 0x1f) {
      return Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
    }
    return Float.intBitsToFloat(sign | exponent + (127 - 15) << 23 | fraction << 13);
  }
}
