package dev.atrous.runtime.loops;

import java.util.function.Function;

/** A window loop that is plain until the vector one is faster. */
final class TieredWindow extends WindowLoop implements TierUp.Candidate {

  private final TierUp tierUp;
  private final Window window;

  /** Packs the weights, which it holds, for the loops that it is given; null when that is over. */
  private Function<Loops, WindowLoop> packer;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private WindowLoop loop;

  TieredWindow(TierUp tierUp, Loops plain, Window window, Function<Loops, WindowLoop> packer) {
    this.tierUp = tierUp;
    this.window = window;
    this.packer = packer;
    this.loop = packer.apply(plain);
    tierUp.add(this);
  }

  /** What computes now. */
  WindowLoop loop() {
    return loop;
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    WindowLoop candidate = packer.apply(vector);
    if (!trial.isFaster(candidate, loop, window)) {
      return false;
    }
    loop = candidate;
    packer = null;
    return true;
  }

  @Override
  public void pixels(
      Lane lane,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    tierUp.use();
    loop.pixels(lane, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
  }
}
