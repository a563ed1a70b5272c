package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may use which: those above it in the list, so that there is no circle. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/atrous/runtime");

  /** What users hold in their hands. */
  private static final String USERS = "";

  /** From the bottom up. */
  private static final List<String> ORDER =
      List.of(
          "machine",
          "file",
          "safetensors",
          "onnx",
          "loops",
          "loops.plain",
          "loops.vector.machine",
          "loops.vector.kernel",
          "loops.vector",
          "loops.choice",
          "steps",
          USERS,
          "generated",
          "picture",
          "crf");

  /** Comments and texts: a package that they name is not used. */
  private static final Pattern NO_CODE =
      Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

  private static final Pattern USED =
      Pattern.compile("dev\\.atrous\\.runtime((?:\\.[a-z]+)*)\\.[A-Z]");

  @Test
  void aPackageUsesOnlyThoseBelowIt() throws IOException {
    uses()
        .forEach(
            (user, used) -> {
              List<String> below = ORDER.subList(0, ORDER.indexOf(user));
              assertThat(below).as("what '%s' may use", user).containsAll(used);
            });
  }

  @Test
  void noPackagesUseEachOtherInACircle() throws IOException {
    Map<String, Set<String>> uses = uses();
    for (String start : uses.keySet()) {
      assertThat(circle(start, start, uses, new TreeSet<>())).as("circle of packages").isEmpty();
    }
  }

  @Test
  void everyPackageHasItsPlace() throws IOException {
    assertThat(uses().keySet()).isEqualTo(Set.copyOf(ORDER));
  }

  /** They are found by name at run time, because they need a module that may not be there. */
  @Test
  void nobodyUsesTheVectorLoops() throws IOException {
    uses()
        .forEach(
            (user, used) -> {
              if (!user.startsWith("loops.vector")) {
                assertThat(used).as(user).noneMatch(name -> name.startsWith("loops.vector"));
              }
            });
  }

  /** The way from a package back to the first one; empty if there is none. */
  private static List<String> circle(
      String from, String first, Map<String, Set<String>> uses, Set<String> seen) {
    for (String next : uses.get(from)) {
      if (next.equals(first)) {
        return List.of(from, first);
      }
      if (seen.add(next)) {
        List<String> rest = circle(next, first, uses, seen);
        if (!rest.isEmpty()) {
          List<String> way = new ArrayList<>(List.of(from));
          way.addAll(rest);
          return way;
        }
      }
    }
    return List.of();
  }

  /** What the code of each package names of others, imported or in full. */
  private static Map<String, Set<String>> uses() throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String user = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        Set<String> used = uses.computeIfAbsent(user, name -> new TreeSet<>());
        Matcher name = USED.matcher(NO_CODE.matcher(Files.readString(file)).replaceAll(" "));
        while (name.find()) {
          used.add(name.group(1).replaceFirst("^\\.", ""));
        }
        used.remove(user);
      }
    }
    assertThat(uses).isNotEmpty();
    return uses;
  }
}
