package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/** An average pool that is plain until the vector one is faster. */
final class TieredAverage extends AverageLoop implements TierUp.Candidate {

  private final TierUp tierUp;
  private final Window window;
  private final Activation activation;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private AverageLoop loop;

  TieredAverage(TierUp tierUp, Loops plain, Window window, Activation activation) {
    this.tierUp = tierUp;
    this.window = window;
    this.activation = activation;
    this.loop = plain.averagePool(window, activation);
    tierUp.add(this);
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    AverageLoop candidate = vector.averagePool(window, activation);
    if (!trial.isFaster(candidate, loop, window)) {
      return false;
    }
    loop = candidate;
    return true;
  }

  @Override
  public void pixels(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd,
      float divisor) {
    tierUp.use();
    loop.pixels(
        scratch,
        x,
        xAt,
        y,
        yAt,
        rows,
        columns,
        tapRow,
        tapRowEnd,
        tapColumn,
        tapColumnEnd,
        divisor);
  }
}
