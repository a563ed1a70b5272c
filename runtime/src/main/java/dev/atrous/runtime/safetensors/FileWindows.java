package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps a file window by window, since one map holds less than 2 GB. Asked for ranges in ascending
 * order it shares windows among them; a range longer than a window comes in several pieces, each of
 * a multiple of eight bytes except the last.
 */
final class FileWindows {

  /** A multiple of the size of every element. */
  static final long LARGEST = 1 << 30;

  private final FileChannel channel;
  private final long size;
  private final long largest;
  private MappedByteBuffer window;
  private long windowStart;

  /** Windows of at most {@code largest} bytes, a multiple of eight. */
  FileWindows(FileChannel channel, long largest) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.largest = largest;
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
      window = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(size - start, largest));
    }
    return window.slice((int) (start - windowStart), length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
