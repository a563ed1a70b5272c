package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps a file window by window, since one map holds less than 2 GB; small windows are read, since
 * the first map of a process takes 30 ms (JDK 25). Asked for ranges in ascending order it shares
 * windows among them; a range longer than a window comes in several pieces, each of a multiple of
 * eight bytes except the last.
 */
final class FileWindows {

  /** A multiple of the size of every element. */
  static final long LARGEST = 1 << 30;

  /** Bytes that are read: they take less time than a first map. */
  static final int SMALL = 16 << 20;

  /** Bytes at a time: the JDK keeps memory of that size for each thread. */
  private static final int PIECE = 256 << 10;

  private final FileChannel channel;
  private final long size;
  private final long largest;
  private final int small;
  private ByteBuffer window;
  private long windowStart;

  /**
   * Opens a file.
   *
   * @param largest bytes of a window at most, a multiple of eight
   * @param small bytes of a window that is read, not mapped, at most
   */
  FileWindows(FileChannel channel, long largest, int small) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.largest = largest;
    this.small = small;
  }

  /** The bytes of a range that lies in the file, little-endian. */
  List<ByteBuffer> pieces(long start, long length) throws IOException {
    List<ByteBuffer> pieces = new ArrayList<>();
    for (long done = 0; done < length; ) {
      int piece = (int) Math.min(length - done, largest);
      pieces.add(piece(start + done, piece));
      done += piece;
    }
    return pieces;
  }

  private ByteBuffer piece(long start, int length) throws IOException {
    if (window == null || start < windowStart || start + length > windowStart + window.limit()) {
      windowStart = start;
      long bytes = Math.min(size - start, largest);
      window =
          bytes <= small
              ? read(start, (int) bytes)
              : channel.map(FileChannel.MapMode.READ_ONLY, start, bytes);
    }
    return window.slice((int) (start - windowStart), length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.position() < length) {
      bytes.limit(Math.min(length, bytes.position() + PIECE));
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new SafetensorsException(
            "it has become shorter while it was read: expected "
                + (start + length)
                + " bytes, found "
                + (start + bytes.position()));
      }
    }
    return bytes.rewind();
  }
}
