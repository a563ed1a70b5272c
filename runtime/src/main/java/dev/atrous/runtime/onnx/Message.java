package dev.atrous.runtime.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message in the wire format of protocol buffers, field by field. Of its kinds of fields ONNX
 * needs three.
 */
final class Message {

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Message put(int field, long number) {
    key(field, VARINT);
    varint(number);
    return this;
  }

  Message put(int field, float number) {
    key(field, FOUR_BYTES);
    int bits = Float.floatToRawIntBits(number);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes.write(bits >> shift);
    }
    return this;
  }

  Message put(int field, String text) {
    return put(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Message put(int field, Message message) {
    return put(field, message.bytes());
  }

  Message put(int field, byte[] content) {
    begin(field, content.length);
    bytes.writeBytes(content);
    return this;
  }

  /** Begins a field of bytes that are written by somebody else. */
  Message begin(int field, long length) {
    key(field, BYTES);
    varint(length);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private void key(int field, int kind) {
    varint((long) field << 3 | kind);
  }

  /** Seven bits at a time, the lowest first. */
  private void varint(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
