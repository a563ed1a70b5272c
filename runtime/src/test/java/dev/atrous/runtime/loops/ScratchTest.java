package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That scratch is kept, and how it lies. */
class ScratchTest {

  @Test
  void arraysAreKept() {
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
  void rowsOfASetLieAlike() {
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
