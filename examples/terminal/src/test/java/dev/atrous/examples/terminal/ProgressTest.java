package dev.atrous.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The line of a long-running command. */
final class ProgressTest {

  private final StringWriter text = new StringWriter();

  private void run(boolean terminal) {
    try (Progress progress = new Progress(new PrintWriter(text), terminal, 2)) {
      progress.next("first");
      progress.next("second");
      progress.next("one more than was said");
    }
  }

  @Test
  void growsOnATerminalAndIsClearedAtTheEnd() {
    run(true);
    String clear = "\r\u001b[K";
    assertThat(text.toString().split("\\Q" + clear + "\\E", -1))
        .containsExactly(
            "",
            "░".repeat(24) + "  first",
            "█".repeat(12) + "░".repeat(12) + "  second",
            "█".repeat(24) + "  one more than was said",
            "");
  }

  @Test
  void isQuietInAPipe() {
    run(false);
    assertThat(text.toString()).isEmpty();
  }
}
