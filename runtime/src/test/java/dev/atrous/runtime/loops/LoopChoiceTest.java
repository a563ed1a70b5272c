package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which loops are chosen, and that scratch is kept. */
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
    assertThat(Jit.obstacleToVectors(server, "mixed mode, sharing", "25.0.3+9")).isEmpty();
    assertThat(Jit.obstacleToVectors("OpenJDK Client VM", "mixed mode", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("C2"));
    assertThat(Jit.obstacleToVectors(server, "interpreted mode, sharing", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("-Xint"));
    assertThat(Jit.obstacleToVectors(server, "mixed mode, emulated-client, sharing", "17"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("TieredStopAtLevel"));
  }

  @Test
  void theChoiceIsMadeOnce() {
    assertThat(Loops.chosen()).isSameAs(Loops.chosen());
  }

  @Test
  void lanesKeepWhatTheyHave() {
    Scratch scratch = new Scratch();
    float[] first = scratch.floats(0, 100);
    assertThat(scratch.floats(0, 50)).isSameAs(first);
    float[][] rows = scratch.rows(0, 3, 80);
    float[] second = rows[1];
    assertThat(scratch.rows(0, 2, 80)).isSameAs(rows);
    assertThat(rows[1]).isSameAs(second);
    assertThat(scratch.rows(0, 3, 101)[0].length).isGreaterThanOrEqualTo(101);
    assertThat(scratch.floats(1, 1)).isNotSameAs(scratch.floats(0, 1));
  }

  @Test
  void rowsOfALaneAreAlike() {
    Scratch scratch = new Scratch();
    for (int length : new int[] {1, 12, 13, 28, 29, 640}) {
      for (float[] row : scratch.rows(0, 3, length)) {
        assertThat(row.length).isBetween(length, 640 + 15);
        // With what comes before its first float, 16 bytes, it fills cache lines of 64.
        assertThat((row.length + 4) % 16).isZero();
      }
    }
    assertThat(Alignment.alignedLength(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
  }
}
