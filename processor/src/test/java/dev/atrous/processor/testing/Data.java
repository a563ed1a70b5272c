package dev.atrous.processor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder with recorded cases and published weights, named by the system property {@code
 * atrous.data}. Tests that need it are skipped, with a message, where it is absent.
 */
public final class Data {

  private Data() {}

  /** A folder or file of the data; skips the running test if there is none. */
  public static Path path(String name) {
    String root = System.getProperty("atrous.data", "");
    assumeTrue(!root.isEmpty(), "skipped: the system property atrous.data names no data folder");
    Path path = Path.of(root).resolve(name);
    assumeTrue(Files.exists(path), "skipped: there is no " + path.toAbsolutePath().normalize());
    return path;
  }
}
