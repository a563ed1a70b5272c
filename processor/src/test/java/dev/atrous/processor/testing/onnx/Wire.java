package dev.atrous.processor.testing.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message in protobuf's wire format while it is written, field by field. */
public final class Wire {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A whole number. */
  public Wire number(int field, long value) {
    key(field, 0);
    varint(value);
    return this;
  }

  /** A number of 32 bits. */
  public Wire real(int field, float value) {
    key(field, 5);
    littleEndian(Float.floatToRawIntBits(value), Float.BYTES);
    return this;
  }

  /** A number of 64 bits. */
  public Wire real(int field, double value) {
    key(field, 1);
    littleEndian(Double.doubleToRawLongBits(value), Double.BYTES);
    return this;
  }

  /** Text in UTF-8. */
  public Wire text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message. */
  public Wire message(int field, Wire value) {
    return bytes(field, value.bytes());
  }

  /** Bytes of some length. */
  public Wire bytes(int field, byte[] value) {
    key(field, 2);
    varint(value.length);
    return raw(value);
  }

  /** Whole numbers in one field. */
  public Wire packed(int field, long... values) {
    Wire all = new Wire();
    for (long value : values) {
      all.varint(value);
    }
    return bytes(field, all.bytes());
  }

  /** Whole numbers in a field each. */
  public Wire repeated(int field, long... values) {
    for (long value : values) {
      number(field, value);
    }
    return this;
  }

  /** A field's number and the kind of its value. */
  public Wire key(int field, int kind) {
    varint((long) field << 3 | kind);
    return this;
  }

  /** Bytes as they are. */
  public Wire raw(byte... value) {
    bytes.writeBytes(value);
    return this;
  }

  /** What was written so far. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The lowest bytes of a number, the lowest first. */
  Wire littleEndian(long value, int count) {
    for (int i = 0; i < count; i++) {
      bytes.write((int) (value >>> 8 * i));
    }
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
