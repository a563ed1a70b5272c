package dev.atrous.processor.onnx.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No block is called as a type of the language, of which declarations import the simple name. */
class BlockNamesTest {

  @Test
  void everyTypeOfTheLanguageIsTaken() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../dsl/src/main/java/dev/atrous/dsl"))) {
      assertThat(BlockNames.taken())
          .containsAll(
              files
                  .map(file -> file.getFileName().toString().replace(".java", ""))
                  .filter(name -> !name.equals("package-info"))
                  .toList());
    }
  }
}
