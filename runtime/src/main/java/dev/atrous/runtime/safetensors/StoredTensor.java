package dev.atrous.runtime.safetensors;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor as its file or stream holds it: bytes, read and converted each time they are asked for,
 * a few at a time.
 *
 * @param entry what the header says of it
 * @param bytes where its bytes are, little-endian
 * @param start the first of them
 */
record StoredTensor(TensorEntry entry, Bytes bytes, long start) implements TensorData {

  /** Bytes at a time, a multiple of the size of every element. */
  private static final int CHUNK = 1 << 16;

  @Override
  public ElementType type() {
    return entry.type();
  }

  @Override
  public int[] shape() {
    return entry.shape();
  }

  @Override
  public float[] values() throws IOException {
    if (!type().isReadable()) {
      throw new SafetensorsException(
          entry + " cannot be read as numbers; expected one of " + ElementType.readable());
    }
    long count = entry.length() * 8 / type().bits();
    if (count > Integer.MAX_VALUE - 64) {
      throw new SafetensorsException(entry + " has too many elements for one array");
    }
    float[] values = new float[(int) count];
    byte[] chunk = chunk();
    ByteBuffer view = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    int first = 0;
    for (long at = 0; at < entry.length(); at += chunk.length) {
      int length = (int) Math.min(entry.length() - at, chunk.length);
      read(at, chunk, length);
      type().decode(view.clear().limit(length), values, first);
      first += length * 8 / type().bits();
    }
    return values;
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    if (type().isReadable()) {
      TensorData.super.writeTo(target);
      return;
    }
    byte[] chunk = chunk();
    for (long at = 0; at < entry.length(); at += chunk.length) {
      int length = (int) Math.min(entry.length() - at, chunk.length);
      read(at, chunk, length);
      target.write(chunk, 0, length);
    }
  }

  private void read(long at, byte[] chunk, int length) throws IOException {
    try {
      bytes.read(start + at, chunk, length);
    } catch (EOFException e) {
      throw new SafetensorsException(entry + " is gone: the file was cut off while in use", e);
    }
  }

  private byte[] chunk() {
    return new byte[(int) Math.min(entry.length(), CHUNK)];
  }
}
