package dev.atrous.runtime.loops.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmUpTest {

  @Test
  @Timeout(10)
  void endsByItself() {
    WarmUp.briefly();
    WarmUp.forGood();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void endsAtAnInterruptAndLeavesItToTheThread() {
    Thread.currentThread().interrupt();

    WarmUp.forGood();

    assertThat(Thread.interrupted()).isTrue();
  }
}
