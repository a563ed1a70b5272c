package dev.atrous.runtime.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a new file beside its target and moves it there only when it is complete and on the disk,
 * so that a full disk, a crash or an exception half way never costs the file that was there before.
 */
public final class FileReplacement {

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything; closing the stream is left to the caller. */
    void writeTo(OutputStream target) throws IOException;
  }

  private FileReplacement() {}

  /**
   * Creates or replaces a file. A symbolic link is followed: the file that it points to is
   * replaced.
   *
   * @throws IOException if the file could not be written; its reason is fit for a message
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(file.toString(), null, "it is not a regular file");
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    // Another one of that name would be refused; a secure random number takes 20 ms to begin with.
    String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path incomplete = folder.resolve("." + target.getFileName() + "." + unique + ".tmp");
    try {
      writeNew(incomplete, content);
      move(incomplete, target);
    } finally {
      Files.deleteIfExists(incomplete);
    }
  }

  private static void writeNew(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream target = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(target);
      target.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
