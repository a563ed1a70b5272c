package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The beginning of a file, which says what tensors it holds and where. */
public final class SafetensorsHeader {

  /** The limit of the reference implementation; more than any network's header by far. */
  static final int LARGEST = 100_000_000;

  private final List<TensorEntry> entries;
  private final long length;

  private SafetensorsHeader(List<TensorEntry> entries, long length) {
    this.entries = entries;
    this.length = length;
  }

  /** Finds the files that an index of shards names. */
  public interface Files {
    /**
     * Opens a file beside the index.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException if it cannot be opened
     */
    InputStream open(String name) throws IOException;
  }

  /**
   * Reads the header alone, or those of all the files that an index of shards names. What it says
   * of the data must fit together; whether the data is there is not looked at. The stream is not
   * closed.
   *
   * @param shards opens what the index names, if it is one
   * @return the shape of each tensor, in the order of the header or of the index
   * @throws SafetensorsException if a header is damaged or the bytes are not in this format
   * @throws IOException if a stream cannot be read
   */
  public static Map<String, int[]> shapes(InputStream in, Files shards) throws IOException {
    byte[] start = in.readNBytes(Long.BYTES);
    if (!ShardIndex.begins(start)) {
      return shapes(start, in);
    }
    return ShardIndex.read(start, in)
        .tensors(
            name -> {
              try (InputStream shard = shards.open(name)) {
                return shapes(shard.readNBytes(Long.BYTES), shard);
              }
            });
  }

  private static Map<String, int[]> shapes(byte[] start, InputStream rest) throws IOException {
    List<TensorEntry> entries = read(start, rest, Long.MAX_VALUE).entries;
    Layout.of(entries);
    Map<String, int[]> shapes = new LinkedHashMap<>();
    entries.forEach(entry -> shapes.put(entry.name(), entry.shape().clone()));
    return shapes;
  }

  /**
   * Reads the header of a stream, which then stands at the data.
   *
   * @param start the first eight bytes
   * @param size how many bytes the stream may have, these included
   */
  static SafetensorsHeader read(byte[] start, InputStream rest, long size) throws IOException {
    try {
      long length = headerLength(start, size);
      byte[] header = rest.readNBytes((int) length);
      if (header.length < length) {
        throw truncatedHeader(length, header.length);
      }
      return new SafetensorsHeader(HeaderParser.parse(header), Long.BYTES + length);
    } catch (SafetensorsException e) {
      Optional<String> explanation = ForeignFormat.explain(start);
      throw explanation.isPresent() ? new SafetensorsException(explanation.get(), e) : e;
    }
  }

  /** The tensors in the order written. */
  List<TensorEntry> entries() {
    return entries;
  }

  /** How many bytes it takes, the number in front of it included. */
  long length() {
    return length;
  }

  private static long headerLength(byte[] prefix, long size) throws SafetensorsException {
    if (prefix.length < Long.BYTES) {
      throw new SafetensorsException(
          "expected 8 bytes of header length, found "
              + (prefix.length == 0 ? "nothing: it is empty" : "only " + prefix.length));
    }
    long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 0 || length > LARGEST) {
      throw new SafetensorsException(
          "expected a header of at most "
              + LARGEST
              + " bytes, found one of "
              + Long.toUnsignedString(length)
              + "; it is damaged or not in safetensors format");
    }
    if (length > size - Long.BYTES) {
      throw truncatedHeader(length, size - Long.BYTES);
    }
    return length;
  }

  private static SafetensorsException truncatedHeader(long expected, long found) {
    return new SafetensorsException(
        "the header is truncated: expected "
            + expected
            + " bytes, found "
            + found
            + "; it is damaged or not in safetensors format");
  }
}
