package dev.atrous.runtime.picture;

import dev.atrous.runtime.file.FileReplacement;
import dev.atrous.runtime.file.Reason;
import dev.atrous.runtime.machine.HeapLimit;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads and writes picture files; whatever goes wrong becomes a {@link PictureException}. */
final class PictureFiles {

  /** 400 MB as integers. The largest cameras take 150 million, a hostile header any number. */
  private static final int MOST_PIXELS = 100_000_000;

  private PictureFiles() {}

  /** The bytes of a file; keeps what went wrong with the file, not with what it holds. */
  private static final class FileStream extends FilterInputStream {

    private IOException failure;

    FileStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      try {
        return super.read(target, offset, count);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  /** The first picture of a file, upright. */
  static BufferedImage load(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(file, "it is a directory", null);
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe that nobody writes to would be waited for without end.
        throw unreadable(file, "it is not a regular file; save the picture in one", null);
      }
      try (FileStream bytes = new FileStream(Files.newInputStream(file))) {
        return decoded(file, bytes);
      }
    } catch (IOException e) {
      throw unreadable(file, Reason.of(e), e);
    } catch (OutOfMemoryError e) {
      throw unreadable(file, HeapLimit.isTooSmallFor("its pixels"), e);
    }
  }

  private static BufferedImage decoded(Path file, FileStream bytes) throws IOException {
    try (ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
      return read(file, stream);
    } catch (PictureException e) {
      throw e;
    } catch (EOFException e) {
      throw unreadable(file, "it is cut off", e);
    } catch (IOException | RuntimeException e) {
      // Decoders answer some damaged files with whatever happens to them, and none in our words.
      if (bytes.failure != null) {
        throw bytes.failure;
      }
      throw unreadable(
          file,
          "it is damaged, or of a kind that this Java cannot read; another program may open it, and"
              + " save it as png",
          e);
    }
  }

  private static BufferedImage read(Path file, ImageInputStream stream) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      throw unreadable(file, "it is not a picture; expected one of " + formats(), null);
    }
    Orientation orientation = Orientation.of(stream);
    ImageReader reader = readers.next();
    try {
      reader.setInput(stream, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw unreadable(
            file,
            "it has "
                + reader.getWidth(0)
                + "×"
                + reader.getHeight(0)
                + " pixels; expected at most "
                + MOST_PIXELS,
            null);
      }
      checkColours(file, reader);
      return orientation.upright(complete(file, reader));
    } finally {
      reader.dispose();
    }
  }

  /** Decoders fill the rest of a JPEG that was cut off with grey, and say so in a warning only. */
  private static BufferedImage complete(Path file, ImageReader reader) throws IOException {
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    BufferedImage image = reader.read(0);
    for (String warning : warnings) {
      if (warning.contains("Premature end") || warning.contains("Truncated")) {
        throw unreadable(file, "it is cut off", null);
      }
    }
    return image;
  }

  /** Writes a picture in the format that the file's name ends with. */
  static void save(BufferedImage image, Path file) {
    String name = String.valueOf(file.getFileName());
    String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      // Encoded first, so that a picture that its format cannot hold costs no file.
      ByteArrayOutputStream encoded = new ByteArrayOutputStream();
      if (!ImageIO.getImageWritersBySuffix(format).hasNext()) {
        throw unwritable(file, "expected a name that ends with one of " + suffixes(), null);
      }
      encode(image, format, file, encoded);
      FileReplacement.write(file, encoded::writeTo);
    } catch (IOException e) {
      throw unwritable(file, Reason.of(e), e);
    } catch (OutOfMemoryError e) {
      throw unwritable(file, HeapLimit.isTooSmallFor("the picture's file"), e);
    }
  }

  private static void encode(
      BufferedImage image, String format, Path file, ByteArrayOutputStream encoded) {
    Exception refused = null;
    // In memory: ImageIO's own choice is a temporary file, with a random name for strangers.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(encoded)) {
      if (ImageIO.write(image, format, out)) {
        return;
      }
    } catch (IOException | RuntimeException e) {
      refused = e;
    }
    throw unwritable(
        file, "the format " + format + " cannot hold this kind of picture; png can", refused);
  }

  /** Some JDKs refuse CMYK without a reason, others guess at colours; neither is of use. */
  private static void checkColours(Path file, ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()
        || types.next().getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      throw unreadable(file, "its colours are CMYK; convert it to RGB", null);
    }
  }

  private static PictureException unreadable(Path file, String reason, Throwable cause) {
    return new PictureException(file + ": it cannot be read: " + reason + ".", cause);
  }

  private static PictureException unwritable(Path file, String reason, Throwable cause) {
    return new PictureException(file + ": it cannot be written: " + reason + ".", cause);
  }

  private static String formats() {
    return joined(ImageIO.getReaderFormatNames());
  }

  private static String suffixes() {
    return joined(ImageIO.getWriterFileSuffixes());
  }

  private static String joined(String[] names) {
    return Arrays.stream(names)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
