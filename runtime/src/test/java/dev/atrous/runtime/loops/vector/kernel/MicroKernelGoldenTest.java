package dev.atrous.runtime.loops.vector.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The kernels in the sources are those that {@link MicroKernels} prints, no more and no fewer.
 * {@code -Datrous.golden=write} writes them anew, and deletes those that are no longer in the
 * table. That they are formatted is checked by the build before any test runs.
 */
class MicroKernelGoldenTest {

  private static final Path FOLDER =
      Path.of("src/main/java/dev/atrous/runtime/loops/vector/kernel");
  private static final String WRITE =
      "Write the kernels anew with mvn -pl runtime package -Dtest=MicroKernelGoldenTest"
          + " -Datrous.golden=write";
  private static final String BY_HAND = "package-info";

  private static final Map<String, String> PRINTED = MicroKernels.printed();

  @BeforeAll
  static void write() throws IOException {
    if (!"write".equals(System.getProperty("atrous.golden"))) {
      return;
    }
    for (String name : checkedIn()) {
      if (!PRINTED.containsKey(name)) {
        Files.delete(file(name));
      }
    }
    for (Map.Entry<String, String> kernel : PRINTED.entrySet()) {
      Files.writeString(file(kernel.getKey()), kernel.getValue());
    }
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".java");
  }

  private static TreeSet<String> checkedIn() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      TreeSet<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
      names.remove(BY_HAND);
      return names;
    }
  }

  @Test
  void theTableHoldsAllKernels() throws IOException {
    TreeSet<String> unlisted = checkedIn();
    unlisted.removeAll(PRINTED.keySet());
    assertThat(unlisted).as("in %s, not in the table of MicroKernels. %s", FOLDER, WRITE).isEmpty();
    TreeSet<String> missing = new TreeSet<>(PRINTED.keySet());
    missing.removeAll(checkedIn());
    assertThat(missing).as("in the table of MicroKernels, not in %s. %s", FOLDER, WRITE).isEmpty();
  }

  @Test
  void kernelsAreAsPrinted() throws IOException {
    for (Map.Entry<String, String> kernel : PRINTED.entrySet()) {
      if (!Files.exists(file(kernel.getKey()))) {
        continue; // The table says so.
      }
      List<String> expected = kernel.getValue().lines().toList();
      List<String> actual = Files.readAllLines(file(kernel.getKey()));
      for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
        String printed = line < expected.size() ? expected.get(line) : "(nothing)";
        String found = line < actual.size() ? actual.get(line) : "(nothing)";
        if (!printed.equals(found)) {
          fail(
              "%s differs in line %d%n  expected: %s%n  found:    %s%n%s",
              file(kernel.getKey()), line + 1, printed, found, WRITE);
        }
      }
    }
  }
}
