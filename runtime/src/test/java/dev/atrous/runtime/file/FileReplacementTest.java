package dev.atrous.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

  @TempDir Path folder;

  @Test
  void aFailureHalfWayLosesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");

    assertThatThrownBy(
            () ->
                FileReplacement.write(
                    file,
                    target -> {
                      target.write(new byte[1 << 20]);
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThat(file).hasContent("precious");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void replacesCompletely() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "longer than what comes");
    FileReplacement.write(file, target -> target.write('x'));

    assertThat(file).hasContent("x");
  }
}
