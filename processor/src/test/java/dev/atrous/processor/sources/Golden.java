package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts kept in the resource folder {@code expected}. {@code -Datrous.golden=write} writes them
 * anew; the difference is then for a person to read.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "expected");

  private Golden() {}

  static void check(String name, String actual) {
    check(FOLDER.resolve(name), actual);
  }

  /** The same for a text kept elsewhere. */
  static void check(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty("atrous.golden"))) {
        Files.writeString(file, actual);
      }
      assertThat(file).as("write it with -Datrous.golden=write").exists();
      assertThat(actual)
          .as("%s differs; -Datrous.golden=write writes it anew", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
