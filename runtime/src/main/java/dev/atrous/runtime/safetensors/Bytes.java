package dev.atrous.runtime.safetensors;

import java.io.EOFException;
import java.io.IOException;

/** Bytes that tensors lie in, wherever they are kept. Any number of threads may read them. */
interface Bytes {

  /**
   * Copies a range.
   *
   * @param from the first byte
   * @param target receives {@code count} bytes, from its beginning
   * @throws EOFException if they are no longer there
   * @throws IOException if they cannot be read
   */
  void read(long from, byte[] target, int count) throws IOException;

  /** Bytes in memory. */
  static Bytes held(byte[] bytes) {
    return (from, target, count) -> System.arraycopy(bytes, (int) from, target, 0, count);
  }
}
