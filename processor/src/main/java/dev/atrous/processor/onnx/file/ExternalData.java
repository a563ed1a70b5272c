package dev.atrous.processor.onnx.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A tensor whose bytes lie in a file beside the model's. A model is read only together with what is
 * in its own folder: a file from elsewhere must not make us read what it likes. The place is
 * checked at once, and the bytes are read when they are asked for.
 */
final class ExternalData {

  private final Path folder;
  private final String tensor;
  private final Map<String, String> entries;
  private final int size;
  private final Path file;
  private final long offset;

  /** The place of a tensor of so many bytes. */
  ExternalData(Path folder, String tensor, Map<String, String> entries, long size)
      throws OnnxException {
    this.folder = folder;
    this.tensor = tensor;
    this.entries = entries;
    this.file = file();
    this.offset = number("offset", 0);
    long length = number("length", size);
    if (length != size || size > Integer.MAX_VALUE - 64) {
      throw wrong("should have " + size + " bytes in " + file + ", but has " + length);
    }
    this.size = (int) size;
    long available = length();
    if (offset > available - size) {
      throw wrong(
          "should lie at byte "
              + offset
              + " of "
              + file
              + " with "
              + size
              + " bytes, but the file has only "
              + available);
    }
  }

  /** Its bytes, read anew. */
  ByteBuffer read() {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(size);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException("the file was cut off while it was read");
        }
      }
      return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(unreadable(e));
    }
  }

  private long length() throws OnnxException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private OnnxException unreadable(IOException e) {
    return new OnnxException(
        "The tensor '" + tensor + "' lies in " + file + ", which cannot be read: " + e.getMessage(),
        e);
  }

  private Path file() throws OnnxException {
    String location = entries.getOrDefault("location", "");
    if (folder == null) {
      throw wrong("lies in another file, '" + location + "', and there is no folder to look in");
    }
    try {
      Path file = folder.resolve(location).normalize();
      if (!Files.isRegularFile(file)) {
        throw wrong("lies in '" + location + "', but there is no such file beside the model");
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw wrong("lies in '" + location + "', outside the model's folder, which is not read");
      }
      return file;
    } catch (InvalidPathException | IOException e) {
      if (e instanceof OnnxException known) {
        throw known;
      }
      throw wrong("lies in '" + location + "', which cannot be found: " + e.getMessage());
    }
  }

  private long number(String key, long otherwise) throws OnnxException {
    String text = entries.get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong("has '" + text + "' as its " + key + " in another file");
  }

  private OnnxException wrong(String problem) {
    return new OnnxException("The tensor '" + tensor + "' " + problem + ".");
  }
}
