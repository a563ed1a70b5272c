package dev.atrous.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Texts that people have read and keep in files, most of them in the resource folder {@code
 * expected}. {@code -Datrous.golden=write} writes them anew, and the difference is for a person to
 * judge; a failure shows the difference and the command.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "expected");

  private Golden() {}

  /** Compares with a file of the resource folder. */
  public static void check(String name, String actual) {
    check(FOLDER.resolve(name), actual, caller());
  }

  /** Compares with a file anywhere in the repository. */
  public static void check(Path file, String actual) {
    check(file, actual, caller());
  }

  private static void check(Path file, String actual, Class<?> test) {
    try {
      String expected = Files.exists(file) ? Files.readString(file) : "";
      if (actual.equals(expected)) {
        return;
      }
      if ("write".equals(System.getProperty("atrous.golden"))) {
        Files.writeString(file, actual);
        return;
      }
      String difference =
          UnifiedDifference.of(file.toString(), lines(expected), "the result", lines(actual));
      throw new AssertionError(
          "%s is not what results now. If the new text is right, write it with%n  %s%n%s"
              .formatted(file, command(test), difference));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static String command(Class<?> test) {
    return "mvn -pl processor -am package -Dtest="
        + test.getSimpleName()
        + " -Dsurefire.failIfNoSpecifiedTests=false -Datrous.golden=write";
  }

  private static Class<?> caller() {
    StackWalker walker = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    return walker.walk(
        frames ->
            frames
                .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type != Golden.class)
                .findFirst()
                .orElseThrow());
  }
}
