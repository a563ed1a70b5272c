package dev.atrous.processor.onnx.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A message in protobuf's wire format, read field by field: {@link #next} moves to a field, and the
 * methods for its value read it. What is not asked for is skipped. Every length is checked against
 * what is there, so a damaged file gives an error with its place, and never asks for more memory
 * than it has bytes.
 *
 * <p>Source: "Encoding", the documentation of protocol buffers.
 */
final class Message {

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private static final String[] KINDS = {
    "a whole number", "eight bytes", "bytes of a given length", "a group", "a group", "four bytes"
  };

  private final ByteBuffer file;
  private final String what;
  private final int end;
  private int at;
  private int field;
  private int kind;

  /** Where the current field's value begins, and ends if it has a length. */
  private int valueAt;

  private int valueEnd;

  /** The message that a whole file is. */
  Message(ByteBuffer file, String what) {
    this(file, what, 0, file.limit());
  }

  private Message(ByteBuffer file, String what, int start, int end) {
    this.file = file;
    this.what = what;
    this.at = start;
    this.end = end;
  }

  /** Moves to the next field; false at the end of the message. */
  boolean next() throws OnnxException {
    if (at == end) {
      return false;
    }
    int start = at;
    long key = varint();
    field = (int) (key >>> 3);
    kind = (int) (key & 7);
    if (key >>> 32 != 0 || field == 0) {
      throw damaged(start, "there should be the number of a field, but it is " + (key >>> 3));
    }
    valueAt = at;
    at = skipped(start);
    valueEnd = at;
    return true;
  }

  /** What it is, as errors say it. */
  String what() {
    return what;
  }

  /** The number of the current field. */
  int field() {
    return field;
  }

  /** The current field, a whole number. */
  long number() throws OnnxException {
    expect(VARINT);
    int after = at;
    at = valueAt;
    long value = varint();
    at = after;
    return value;
  }

  /** The current field, a number of 32 bits. */
  float real() throws OnnxException {
    expect(FOUR_BYTES);
    return file.getFloat(valueAt);
  }

  /** The current field, text in UTF-8. */
  String text() throws OnnxException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
    } catch (CharacterCodingException e) {
      throw damaged(valueAt, "field " + field + " should be text in UTF-8, but is not");
    }
  }

  /** The current field, bytes; they are not copied. */
  ByteBuffer bytes() throws OnnxException {
    expect(LENGTH);
    return file.slice(valueAt, valueEnd - valueAt).order(file.order());
  }

  /** The current field, a message. */
  Message message(String name) throws OnnxException {
    expect(LENGTH);
    return new Message(file, name, valueAt, valueEnd);
  }

  /** The current field, one of a repeated whole number, or many of them at once. */
  void numbers(LongStream.Builder all) throws OnnxException {
    if (kind != LENGTH) {
      all.add(number());
      return;
    }
    int after = at;
    at = valueAt;
    while (at < valueEnd) {
      all.add(varint());
    }
    if (at != valueEnd) {
      throw damaged("the last number of field " + field + " goes on behind its end");
    }
    at = after;
  }

  /** The current field, one of a repeated number of 32 bits, or many of them at once. */
  void reals(DoubleStream.Builder all) throws OnnxException {
    if (kind != LENGTH) {
      all.add(real());
      return;
    }
    int last = packedEnd(Float.BYTES);
    for (int place = valueAt; place < last; place += Float.BYTES) {
      all.add(file.getFloat(place));
    }
  }

  /** The current field, one of a repeated number of 64 bits, or many of them at once. */
  void doubles(DoubleStream.Builder all) throws OnnxException {
    if (kind != LENGTH) {
      expect(EIGHT_BYTES);
      all.add(file.getDouble(valueAt));
      return;
    }
    int last = packedEnd(Double.BYTES);
    for (int place = valueAt; place < last; place += Double.BYTES) {
      all.add(file.getDouble(place));
    }
  }

  /** An error at the current field, which says what the format allows and is not read here. */
  OnnxException unread(String problem) {
    return new OnnxException(
        "The file holds what is not read here: in "
            + what
            + ", at byte "
            + valueAt
            + ", "
            + problem
            + ".");
  }

  /** An error at the current field. */
  OnnxException damaged(String problem) {
    return damaged(valueAt, problem);
  }

  /** The end of the current field, which holds numbers of a size. */
  private int packedEnd(int size) throws OnnxException {
    if ((valueEnd - valueAt) % size != 0) {
      throw damaged(
          "field "
              + field
              + " should hold numbers of "
              + size
              + " bytes, but has "
              + (valueEnd - valueAt)
              + " bytes");
    }
    return valueEnd;
  }

  /** Where the field after the current one begins. */
  private int skipped(int start) throws OnnxException {
    switch (kind) {
      case VARINT -> {
        varint();
        return at;
      }
      case FOUR_BYTES -> {
        return after(Float.BYTES, start);
      }
      case EIGHT_BYTES -> {
        return after(Double.BYTES, start);
      }
      case LENGTH -> {
        long length = varint();
        valueAt = at;
        return after(length, start);
      }
      default -> throw damaged(start, "field " + field + " is of kind " + kind + ", not in use");
    }
  }

  private int after(long length, int start) throws OnnxException {
    if (length < 0 || length > end - at) {
      throw damaged(
          start,
          "field "
              + field
              + " should have "
              + Long.toUnsignedString(length)
              + " bytes, but only "
              + (end - at)
              + " are left");
    }
    return at + (int) length;
  }

  private long varint() throws OnnxException {
    int start = at;
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at == end) {
        throw damaged(start, "a number goes on behind the end");
      }
      byte next = file.get(at++);
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged(start, "a number has more than ten bytes");
  }

  private void expect(int expected) throws OnnxException {
    if (kind != expected) {
      throw damaged(
          valueAt, "field " + field + " should be " + KINDS[expected] + ", but is " + KINDS[kind]);
    }
  }

  private OnnxException damaged(int place, String problem) {
    return new OnnxException(
        "This is no ONNX file, or a damaged one: in "
            + what
            + ", at byte "
            + place
            + ", "
            + problem
            + ".");
  }
}
