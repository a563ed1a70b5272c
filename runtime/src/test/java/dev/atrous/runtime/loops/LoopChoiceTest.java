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
    assertThat(LoopChoice.choose(null).loops()).isNotNull();
  }

  @Test
  void unknownLoopsAreRejected() {
    assertThatThrownBy(() -> LoopChoice.choose("fast"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The system property atrous.loops is 'fast', which names no loops. Use one of: plain.");
  }

  @Test
  void theChoiceIsMadeOnce() {
    assertThat(Loops.chosen()).isSameAs(Loops.chosen());
  }

  @Test
  void lanesKeepWhatTheyHave() {
    Lane lane = new Lane();
    float[] first = lane.floats(0, 100);
    assertThat(lane.floats(0, 50)).isSameAs(first);
    float[][] rows = lane.rows(0, 3, 80);
    assertThat(rows[0]).isSameAs(first);
    assertThat(lane.rows(0, 2, 90)).isSameAs(rows);
    assertThat(lane.rows(0, 3, 101)[0].length).isGreaterThanOrEqualTo(101);
    assertThat(lane.floats(1, 1)).isNotSameAs(lane.floats(0, 1));
  }
}
