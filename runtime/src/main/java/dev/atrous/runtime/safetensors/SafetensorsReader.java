package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the format from a file, whose tensors are read when they are asked for if it is large, or
 * from a stream, which is read to its end. Nothing is returned unless the whole header holds: a
 * damaged file never gives part of its tensors.
 */
public final class SafetensorsReader {

  /** Bytes of a file that is read at once, and not kept open. */
  static final int SMALL = 16 << 20;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 64;

  private SafetensorsReader() {}

  /**
   * Reads a small file, or the header of a large one, which stays open for its tensors. A file that
   * is replaced or deleted later does no harm, a large one that is overwritten in place does. Of an
   * index of shards, the files beside it are read so.
   *
   * @return the tensors in the order of the header or of the index
   * @throws SafetensorsException if the file is damaged or not in this format
   * @throws IOException if the file cannot be read
   */
  public static Map<String, TensorData> read(Path file) throws IOException {
    return read(file, SMALL);
  }

  /** Reads a file at once if it has so many bytes at most. */
  static Map<String, TensorData> read(Path file, int small) throws IOException {
    return read(file, small, true);
  }

  private static Map<String, TensorData> read(Path file, int small, boolean mayBeIndex)
      throws IOException {
    FileBytes bytes;
    try {
      bytes = FileBytes.open(file);
    } catch (UnsupportedOperationException e) {
      // A file system of its own, such as an archive or one in memory.
      try (InputStream in = Files.newInputStream(file)) {
        byte[] start = in.readNBytes(Long.BYTES);
        boolean index = mayBeIndex && ShardIndex.begins(start);
        return index ? shards(start, in, file, small) : read(start, in);
      }
    }
    boolean open = false;
    try {
      InputStream in = bytes.stream();
      byte[] start = in.readNBytes(Long.BYTES);
      if (mayBeIndex && ShardIndex.begins(start)) {
        return shards(start, in, file, small);
      }
      Map<String, TensorData> tensors = read(start, in, bytes, small);
      open = bytes.size() > small;
      return tensors;
    } finally {
      if (!open) {
        bytes.close();
      }
    }
  }

  /**
   * Reads a stream to its end and holds the tensors' bytes. No more is allocated than the stream
   * delivers, whatever its header claims. The stream is not closed.
   *
   * @return the tensors in the order of the header
   * @throws SafetensorsException if the bytes are damaged or not in this format
   * @throws IOException if the stream cannot be read
   */
  public static Map<String, TensorData> read(InputStream in) throws IOException {
    return read(in.readNBytes(Long.BYTES), in);
  }

  private static Map<String, TensorData> read(byte[] start, InputStream in) throws IOException {
    List<TensorEntry> header = SafetensorsHeader.read(start, in, Long.MAX_VALUE).entries();
    Map<String, TensorData> tensors = inOrder(header);
    for (TensorEntry entry : Layout.of(header).entries()) {
      tensors.put(entry.name(), new StoredTensor(entry, Bytes.held(bytes(in, entry)), 0));
    }
    if (in.read() >= 0) {
      throw new SafetensorsException("the data goes on behind the last tensor");
    }
    return tensors;
  }

  /** What the files hold that an index names. No index names another one. */
  private static Map<String, TensorData> shards(
      byte[] start, InputStream rest, Path index, int small) throws IOException {
    return ShardIndex.read(start, rest)
        .tensors(name -> read(index.resolveSibling(name), small, false));
  }

  private static Map<String, TensorData> read(
      byte[] prefix, InputStream in, FileBytes file, int small) throws IOException {
    long size = file.size();
    SafetensorsHeader read = SafetensorsHeader.read(prefix, in, size);
    List<TensorEntry> header = read.entries();
    Layout layout = Layout.of(header);
    long start = read.length();
    if (layout.length() != size - start) {
      throw new SafetensorsException(
          (layout.length() > size - start ? "the data is truncated" : "the data is too long")
              + ": expected "
              + layout.length()
              + " bytes behind the header, found "
              + (size - start));
    }
    Bytes data = file;
    if (size <= small) {
      data = Bytes.held(rest(in, (int) layout.length()));
      start = 0;
    }
    Map<String, TensorData> tensors = inOrder(header);
    for (TensorEntry entry : header) {
      tensors.put(entry.name(), new StoredTensor(entry, data, start + entry.begin()));
    }
    return tensors;
  }

  /** What lies behind the header. */
  private static byte[] rest(InputStream in, int length) throws IOException {
    byte[] rest = in.readNBytes(length);
    if (rest.length < length) {
      throw new SafetensorsException(
          "it has become shorter while it was read: expected "
              + length
              + " bytes behind the header, found "
              + rest.length);
    }
    return rest;
  }

  private static byte[] bytes(InputStream in, TensorEntry entry) throws IOException {
    if (entry.length() > LARGEST_ARRAY) {
      throw new SafetensorsException(entry + " is too large for a stream; read it from a file");
    }
    byte[] bytes = in.readNBytes((int) entry.length());
    if (bytes.length < entry.length()) {
      throw new SafetensorsException(
          "the data is truncated: expected "
              + entry.length()
              + " bytes for "
              + entry
              + ", found "
              + bytes.length);
    }
    return bytes;
  }

  /** A map that keeps the header's order, to be filled in another. */
  private static Map<String, TensorData> inOrder(List<TensorEntry> header) {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    header.forEach(entry -> tensors.put(entry.name(), null));
    return tensors;
  }
}
