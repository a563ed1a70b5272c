package dev.atrous.examples.terminal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * Writes files all or none: each goes into a new file beside its target first, and only when all
 * are complete do they take the targets' places. A file that is there stays whole until then.
 */
public final class OutputFiles {

  private static final String PNG = "png";

  private final Map<Path, Content> contents = new LinkedHashMap<>();

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {

    /** Writes it to a file that is there and empty. */
    void write(Path file) throws IOException;
  }

  /** None yet. */
  public OutputFiles() {}

  /** Notes a file to be written. */
  public void add(Path target, Content content) {
    contents.put(target, content);
  }

  /** Notes a picture to be written, in the format that the target's name ends with, else as PNG. */
  public void add(Path target, BufferedImage picture) {
    add(target, file -> Files.write(file, encoded(picture, format(target))));
  }

  /** Refuses a target that certainly cannot be written, before any work is done for it. */
  public static void check(Path target) throws Refusal {
    Optional<String> obstacle = Targets.obstacle(target);
    if (obstacle.isPresent()) {
      throw refusal(target, obstacle.get());
    }
  }

  /** Refuses a target that is the file given as another option, under whatever name. */
  public static void checkApart(Path target, Path other, String what) throws Refusal {
    try {
      if (real(target).equals(real(other))
          || Files.exists(target) && Files.exists(other) && Files.isSameFile(target, other)) {
        throw new Refusal("refuses to overwrite " + target + ": it is " + what);
      }
    } catch (IOException failure) {
      throw refusal(target, Targets.reason(failure));
    }
  }

  /** Refuses a name that asks for another format than PNG: most of them would change numbers. */
  public static void checkExact(Path target) throws Refusal {
    if (!format(target).equals(PNG)) {
      throw refusal(target, "expected a name that ends with .png, since it will be one");
    }
  }

  /** Writes all of them. */
  public void write() throws Refusal {
    Map<Path, Path> complete = new LinkedHashMap<>();
    Path current = null;
    try {
      for (Map.Entry<Path, Content> entry : contents.entrySet()) {
        current = entry.getKey();
        Path target = real(current);
        Path fresh = target.resolveSibling("." + UUID.randomUUID() + ".part");
        complete.put(fresh, target);
        Files.createFile(fresh);
        entry.getValue().write(fresh);
      }
      for (Map.Entry<Path, Path> entry : complete.entrySet()) {
        current = entry.getValue();
        Files.move(entry.getKey(), current, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw refusal(current, Targets.reason(failure));
    } finally {
      complete.keySet().forEach(fresh -> fresh.toFile().delete());
    }
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean written;
    try {
      written = ImageIO.write(picture, format, bytes);
    } catch (IOException | RuntimeException refused) {
      throw new IOException(cannotHold(format), refused);
    }
    if (!written) {
      throw new IOException(cannotHold(format));
    }
    return bytes.toByteArray();
  }

  private static String cannotHold(String format) {
    return "the format " + format + " cannot hold it; " + PNG + " can";
  }

  /** What the name ends with if Java writes such pictures, else PNG. */
  private static String format(Path target) {
    String name = target.getFileName().toString();
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ImageIO.getImageWritersBySuffix(suffix).hasNext() ? suffix : PNG;
  }

  /** The file itself where the path leads through links; links stay what they are. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder == null || !Files.exists(folder)
        ? absolute
        : folder.toRealPath().resolve(absolute.getFileName());
  }

  private static Refusal refusal(Path target, String reason) {
    return new Refusal("cannot write " + target + ": " + reason);
  }
}
