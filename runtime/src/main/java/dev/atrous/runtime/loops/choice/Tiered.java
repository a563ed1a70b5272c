package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.WindowLoop;

/**
 * A loop that is plain until the vector one is faster. What a network holds is one of the classes
 * in here, which all do the same for loops of other kinds.
 *
 * @param <L> the kind of loop
 */
final class Tiered<L> implements TierUp.Candidate {

  private final TierUp tierUp;

  /** How to make the vector loop; null once that is over, so that nobody holds the weights. */
  private Recipe<L> recipe;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private L loop;

  Tiered(TierUp tierUp, Loops plain, Recipe<L> recipe) {
    this.tierUp = tierUp;
    this.loop = recipe.made(plain);
    this.recipe = recipe.beside(loop);
    tierUp.add(this);
  }

  /** The loop to compute with. */
  L used() {
    tierUp.use();
    return loop;
  }

  /** What computes now. */
  L loop() {
    return loop;
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    L candidate = recipe.made(vector);
    if (!trial.isFaster(recipe, candidate, loop)) {
      return false;
    }
    loop = candidate;
    recipe = null;
    return true;
  }

  /** A tiered {@link WindowLoop}. */
  static final class OfWindow extends WindowLoop {

    private final Tiered<WindowLoop> tiered;

    OfWindow(Tiered<WindowLoop> tiered) {
      this.tiered = tiered;
    }

    /** What computes now. */
    WindowLoop loop() {
      return tiered.loop();
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
      WindowLoop loop = tiered.used();
      loop.pixels(
          scratch, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }

  /** A tiered {@link AverageLoop}. */
  static final class OfAverage extends AverageLoop {

    private final Tiered<AverageLoop> tiered;

    OfAverage(Tiered<AverageLoop> tiered) {
      this.tiered = tiered;
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
      AverageLoop loop = tiered.used();
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

  /** A tiered {@link ResizeLoop}. */
  static final class OfResize extends ResizeLoop {

    private final Tiered<ResizeLoop> tiered;

    OfResize(Tiered<ResizeLoop> tiered) {
      this.tiered = tiered;
    }

    @Override
    public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
      tiered.used().row(scratch, x, xAt, y, yAt, row);
    }
  }

  /** A tiered {@link PixelLoop}. */
  static final class OfPixels extends PixelLoop {

    private final Tiered<PixelLoop> tiered;

    OfPixels(Tiered<PixelLoop> tiered) {
      this.tiered = tiered;
    }

    @Override
    public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
      tiered.used().pixels(scratch, x, xAt, y, yAt, pixels);
    }
  }

  /** A tiered {@link JoinLoop}. */
  static final class OfJoin extends JoinLoop {

    private final Tiered<JoinLoop> tiered;

    OfJoin(Tiered<JoinLoop> tiered) {
      this.tiered = tiered;
    }

    @Override
    public void pixels(
        Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int pixels) {
      tiered.used().pixels(scratch, x, xAt, z, zAt, y, yAt, pixels);
    }
  }
}
