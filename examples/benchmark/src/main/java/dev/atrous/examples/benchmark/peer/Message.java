package dev.atrous.examples.benchmark.peer;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message in protobuf's wire format, written by field numbers. */
final class Message {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

  /** Something that a stream in memory never throws at. */
  private interface Writing {
    void run() throws IOException;
  }

  Message put(int field, long value) {
    return write(() -> out.writeInt64(field, value));
  }

  Message put(int field, float value) {
    return write(() -> out.writeFloat(field, value));
  }

  Message put(int field, String value) {
    return write(() -> out.writeString(field, value));
  }

  Message put(int field, byte[] value) {
    return write(() -> out.writeByteArray(field, value));
  }

  Message put(int field, Message value) {
    return put(field, value.bytes());
  }

  byte[] bytes() {
    write(out::flush);
    return bytes.toByteArray();
  }

  private Message write(Writing writing) {
    try {
      writing.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }
}
