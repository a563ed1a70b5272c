package dev.atrous.runtime.loops;

/** An operation without weights whose loops are plain until it was used and vectors are faster. */
final class TieredOperation implements TierUp.Candidate {

  /** Pixels and channels of a trial. */
  static final int PIXELS = 64;

  static final int CHANNELS = 64;

  /** The operation, on pixels of a trial. */
  interface Sample {
    void run(Loops loops, Lane lane, float[] x, float[] y);
  }

  private final TierUp tierUp;
  private final Sample sample;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private Loops loops;

  private boolean used;

  TieredOperation(TierUp tierUp, Loops plain, Sample sample) {
    this.tierUp = tierUp;
    this.sample = sample;
    this.loops = plain;
  }

  /** The loops to compute the operation with. */
  Loops loops() {
    if (!used) {
      first();
    }
    tierUp.use();
    return loops;
  }

  private synchronized void first() {
    if (!used) {
      used = true;
      tierUp.add(this);
    }
  }

  @Override
  public boolean climb(Loops vector, Trial trial) {
    Loops plain = loops;
    if (!trial.isFaster(
        (lane, x, y) -> sample.run(vector, lane, x, y),
        (lane, x, y) -> sample.run(plain, lane, x, y),
        PIXELS * CHANNELS,
        PIXELS * CHANNELS)) {
      return false;
    }
    loops = vector;
    return true;
  }
}
