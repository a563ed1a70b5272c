package dev.atrous.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages are the stages: each may use those before it, and no other. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/atrous/processor");

  /** From the bottom up. */
  private static final List<String> STAGES =
      List.of(
          "problem",
          "declare",
          "graph",
          "shape",
          "check",
          "export",
          "plan",
          "plan.rewrite",
          "plan.memory",
          "plan.scope",
          "report",
          "write",
          "onnx.file",
          "onnx.values",
          "onnx.operations",
          "onnx.graph",
          "onnx.layers",
          "onnx.blocks",
          "onnx.text",
          "onnx");

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?dev\\.atrous\\.processor\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);

  static List<String> stages() {
    return STAGES;
  }

  @ParameterizedTest
  @MethodSource("stages")
  void stageUsesOnlyThoseBeforeIt(String stage) throws IOException {
    // Its own constants may be imported by their names.
    Set<String> before = Set.copyOf(STAGES.subList(0, STAGES.indexOf(stage) + 1));
    Path folder = SOURCES.resolve(stage.replace('.', '/'));
    for (Path file : files(folder)) {
      if (!file.getParent().equals(folder)) {
        continue;
      }
      Matcher used = IMPORT.matcher(Files.readString(file));
      while (used.find()) {
        assertThat(before).as("%s may not use '%s'", file, used.group(1)).contains(used.group(1));
      }
    }
  }

  @Test
  void everyPackageIsAStage() throws IOException {
    for (Path file : files(SOURCES)) {
      String folder = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
      if (!folder.isEmpty()) {
        assertThat(STAGES).as("%s", file).contains(folder);
      }
    }
  }

  /** A declaration is the product of an import, so it needs no more of the rest than its words. */
  @Test
  void importsKnowOnlyWordsAndShapes() throws IOException {
    for (Path file : files(SOURCES.resolve("onnx"))) {
      Matcher used = IMPORT.matcher(Files.readString(file));
      while (used.find()) {
        assertThat(used.group(1)).as("%s", file).matches("onnx(\\..*)?|declare|shape");
      }
    }
  }

  @Test
  void shapesKnowNoCompiler() throws IOException {
    for (Path file : files(SOURCES.resolve("shape"))) {
      assertThat(Files.readString(file)).as("%s", file).doesNotContain("import javax.");
    }
  }

  @Test
  void onlyWriteKnowsJavaPoet() throws IOException {
    for (Path file : files(SOURCES)) {
      if (!file.startsWith(SOURCES.resolve("write"))) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContain("javapoet");
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
