package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The windows of adaptive pooling. */
class SharedWindowsTest {

  @Test
  void neighboursMayShareAPosition() {
    int[] firsts = {0, 2, 4, 6};
    int[] ends = {3, 5, 7, 9};
    for (int at = 0; at < 4; at++) {
      assertThat(SharedWindows.first(at, 9, 4)).isEqualTo(firsts[at]);
      assertThat(SharedWindows.end(at, 9, 4)).isEqualTo(ends[at]);
    }
    assertThat(SharedWindows.longest(9, 4)).isEqualTo(3);
    assertThat(SharedWindows.longest(10, 4)).isEqualTo(3);
    assertThat(SharedWindows.longest(9, 3)).isEqualTo(3);
  }

  @Test
  void moreWindowsThanPositionsRepeatThem() {
    for (int at = 0; at < 6; at++) {
      assertThat(SharedWindows.first(at, 3, 6)).isEqualTo(at / 2);
      assertThat(SharedWindows.end(at, 3, 6)).isEqualTo(at / 2 + 1);
    }
    assertThat(SharedWindows.longest(3, 6)).isEqualTo(1);
  }

  @Test
  void productsBeyondAnInt() {
    int most = 1 << 24;
    assertThat(SharedWindows.first(most - 2, most, most - 1)).isEqualTo(most - 2);
    assertThat(SharedWindows.end(most - 2, most, most - 1)).isEqualTo(most);
  }
}
