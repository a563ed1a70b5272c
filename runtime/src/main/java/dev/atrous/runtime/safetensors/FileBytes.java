package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * An open file, whose name may meanwhile be given to another one or to none. It is not mapped: a
 * page of a map that its file has lost is an InternalError, which JDK 17 throws at some later time,
 * and a map that was read stays in the process's memory. It is no channel either, which an
 * interrupt of any of its readers would close. The JDK closes it once nobody holds it.
 */
final class FileBytes implements Bytes {

  private final RandomAccessFile file;
  private final long size;

  private FileBytes(RandomAccessFile file) throws IOException {
    this.file = file;
    size = file.length();
  }

  /**
   * Opens a file.
   *
   * @throws UnsupportedOperationException if it is in a file system of its own, such as an archive
   * @throws IOException if there is none, it is not a regular one, or may not be read
   */
  static FileBytes open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is a directory");
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw new FileSystemException(
          path.toString(), null, "it is not a regular file; read it as a stream");
    }
    if (!Files.isReadable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    return new FileBytes(new RandomAccessFile(path.toFile(), "r"));
  }

  /** How many bytes it had when it was opened. */
  long size() {
    return size;
  }

  @Override
  public synchronized void read(long from, byte[] target, int count) throws IOException {
    file.seek(from);
    file.readFully(target, 0, count);
  }

  /** The file from its beginning. To be read before anything else, by one thread. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return file.read();
      }

      @Override
      public int read(byte[] target, int offset, int count) throws IOException {
        return file.read(target, offset, count);
      }
    };
  }

  void close() throws IOException {
    file.close();
  }
}
