package dev.atrous.runtime.loops.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which loops are chosen. */
class LoopChoiceTest {

  @Test
  void loopsAreForcedByName() {
    assertThat(LoopChoice.choose("plain").loops().name()).isEqualTo("plain");
    assertThat(LoopChoice.choose("plain").reason()).contains("-Datrous.loops");
  }

  @Test
  void unknownLoopsAreRejected() {
    assertThatThrownBy(() -> LoopChoice.choose("fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The system property atrous.loops is 'fast', which names no loops. Use one of: plain,"
                + " tiered, vector.");
  }

  @Test
  void vectorsAreChosenWhereTheyAre() {
    LoopChoice.Choice choice = LoopChoice.choose(null);
    assertThat(choice.loops().name()).isEqualTo("tiered");
    assertThat(choice.reason()).isEqualTo("plain ones until the vector ones are compiled");
    assertThat(LoopChoice.choose("tiered").loops().name()).isEqualTo("tiered");
    assertThat(LoopChoice.choose("vector").reason())
        .matches("forced by -Datrous.loops, vectors of (128|256|512) bits");
  }

  @Test
  void vectorsAreNotChosenWithoutTheirCompiler() {
    String server = "OpenJDK 64-Bit Server VM";
    assertThat(Jit.obstacle(server, "mixed mode, sharing", "25.0.3+9")).isEmpty();
    assertThat(Jit.obstacle("OpenJDK Client VM", "mixed mode", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("C2"));
    assertThat(Jit.obstacle(server, "interpreted mode, sharing", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("-Xint"));
    assertThat(Jit.obstacle(server, "mixed mode, emulated-client, sharing", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("TieredStopAtLevel"));
  }

  @Test
  void theChoiceIsMadeOnce() {
    assertThat(LoopChoice.chosen()).isSameAs(LoopChoice.chosen());
  }
}
