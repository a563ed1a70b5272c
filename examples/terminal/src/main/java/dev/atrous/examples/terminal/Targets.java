package dev.atrous.examples.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that commands are to write, and why they cannot, in words. */
public final class Targets {

  private Targets() {}

  /**
   * Why a file certainly cannot be written, if so: to be asked before any work is done for it. A
   * pipe that nobody reads would be waited for without end.
   */
  public static Optional<String> obstacle(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || folder == null) {
      return Optional.of("it is a directory");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("there is no directory " + folder);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return Optional.of("it is not a regular file");
    }
    if (!Files.isWritable(Files.exists(target) ? target : folder)) {
      return Optional.of("permission denied");
    }
    return Optional.empty();
  }

  /** Why a file could not be written. */
  public static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "its directory is gone";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file is there";
    }
    return failure instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : failure.getMessage();
  }

  /** What to say when the heap is too small for a picture. */
  public static String heapIsTooSmall() {
    return "there is not enough memory: the heap is limited to "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB; use a smaller picture, or java -Xmx with more";
  }
}
