package dev.atrous.processor.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the sources in the resources {@code good} and {@code bad}. */
record SourceFile(String name, String text) {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** All sources of a folder, by name. */
  static List<SourceFile> in(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(SourceFile::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SourceFile read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new SourceFile(name, Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String qualifiedName() {
    Matcher declaration = PACKAGE.matcher(text);
    return declaration.find() ? declaration.group(1) + "." + name : name;
  }

  List<Expectation> expectations() {
    return Expectation.in(text);
  }

  boolean expects(String id) {
    return expectations().stream().anyMatch(expectation -> expectation.id().equals(id));
  }

  /** The name, for the titles of parameterised tests. */
  @Override
  public String toString() {
    return name;
  }
}
