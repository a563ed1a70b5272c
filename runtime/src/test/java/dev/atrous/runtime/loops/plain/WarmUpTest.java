package dev.atrous.runtime.loops.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmUpTest {

  @Test
  @Timeout(10)
  void endsByItself() {
    WarmUp.run();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void endsAtAnInterruptAndLeavesItToTheThread() {
    Thread.currentThread().interrupt();

    WarmUp.run();

    assertThat(Thread.interrupted()).isTrue();
  }
}
