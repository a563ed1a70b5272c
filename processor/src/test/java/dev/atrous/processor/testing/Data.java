package dev.atrous.processor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

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

  /**
   * Tests made from the data; where it is absent, one that is skipped. A factory of tests must not
   * call {@link #path} itself: builds leave out of their reports, and count nowhere, a factory that
   * gives up.
   */
  public static Stream<DynamicTest> tests(String name, Supplier<Stream<DynamicTest>> tests) {
    Path path = Path.of(System.getProperty("atrous.data", ""), name);
    return Files.exists(path)
        ? tests.get()
        : Stream.of(DynamicTest.dynamicTest("cases of " + name, () -> path(name)));
  }
}
