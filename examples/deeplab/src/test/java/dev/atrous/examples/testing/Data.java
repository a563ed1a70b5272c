package dev.atrous.examples.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of published weights and recorded results that {@code atrous.data} names. */
public final class Data {

  private Data() {}

  /** A file of the folder; skips the test, saying so, where it is absent. */
  public static Path file(String name) {
    String root = System.getProperty("atrous.data", "");
    assumeTrue(!root.isEmpty(), "Skipped: the system property atrous.data names no folder.");
    Path file = Path.of(root, name);
    assumeTrue(Files.exists(file), () -> "Skipped: there is no " + file.normalize() + ".");
    return file;
  }
}
