package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes floats as little-endian bytes, a few kilobytes at a time. */
public final class SingleWriter {

  private static final int CHUNK = 4096;

  private SingleWriter() {}

  /** Writes all values; every bit of a NaN is kept. */
  public static void write(float[] values, OutputStream target) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int first = 0; first < values.length; first += CHUNK) {
      int count = Math.min(CHUNK, values.length - first);
      bytes.asFloatBuffer().put(values, first, count);
      target.write(bytes.array(), 0, count * Float.BYTES);
    }
  }
}
