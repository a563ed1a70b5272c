package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;

/** A resize that is plain until the vector one is faster. */
final class TieredResize extends ResizeLoop implements TierUp.Candidate {

  private final TierUp tierUp;
  private final Resize geometry;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private ResizeLoop loop;

  TieredResize(TierUp tierUp, Loops plain, Resize geometry) {
    this.tierUp = tierUp;
    this.geometry = geometry;
    this.loop = plain.resize(geometry);
    tierUp.add(this);
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    ResizeLoop candidate = vector.resize(geometry);
    ResizeLoop plain = loop;
    // A row between two others, if there is one.
    int row = Math.min(1, geometry.outputHeight() - 1);
    int xFloats = geometry.inputHeight() * geometry.inputWidth() * geometry.inputStep();
    int yFloats = geometry.outputWidth() * geometry.outputStep();
    if (!trial.isFaster(
        (scratch, x, y) -> candidate.row(scratch, x, 0, y, 0, row),
        (scratch, x, y) -> plain.row(scratch, x, 0, y, 0, row),
        xFloats,
        yFloats)) {
      return false;
    }
    loop = candidate;
    return true;
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    tierUp.use();
    loop.row(scratch, x, xAt, y, yAt, row);
  }
}
