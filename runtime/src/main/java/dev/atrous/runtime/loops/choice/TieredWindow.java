package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/** A window loop that is plain until the vector one is faster. */
final class TieredWindow extends WindowLoop implements TierUp.Candidate {

  /** What is computed: a constant, and no lambda, of which every new process makes a class. */
  enum Kind {
    CONVOLUTION,
    ACCUMULATING_CONVOLUTION,
    DEPTHWISE,
    MAX_POOL
  }

  private final TierUp tierUp;
  private final Kind kind;
  private final Window window;
  private final Activation activation;

  /** For the vector loop to pack; null for a pool, and when that is over. */
  private Filter filter;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private WindowLoop loop;

  TieredWindow(
      TierUp tierUp, Loops plain, Kind kind, Window window, Filter filter, Activation activation) {
    this.tierUp = tierUp;
    this.kind = kind;
    this.window = window;
    this.filter = filter;
    this.activation = activation;
    this.loop = packed(plain);
    tierUp.add(this);
  }

  private WindowLoop packed(Loops on) {
    return switch (kind) {
      case CONVOLUTION -> on.convolution(window, filter, activation);
      case ACCUMULATING_CONVOLUTION -> on.accumulatingConvolution(window, filter, activation);
      case DEPTHWISE -> on.depthwise(window, filter, activation);
      case MAX_POOL -> on.maxPool(window, activation);
    };
  }

  /** What computes now. */
  WindowLoop loop() {
    return loop;
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    WindowLoop candidate = packed(vector);
    if (!trial.isFaster(candidate, loop, window)) {
      return false;
    }
    loop = candidate;
    filter = null;
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
      int tapColumnEnd) {
    tierUp.use();
    loop.pixels(scratch, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
  }
}
