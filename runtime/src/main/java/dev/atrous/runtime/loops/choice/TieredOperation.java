package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import java.util.Arrays;

/**
 * An operation without weights whose loops are plain until it was used and vectors are faster. What
 * it is, is told by a constant and not by a lambda, of which every new process makes a class.
 */
final class TieredOperation implements TierUp.Candidate {

  /** Operations; {@link #ACTIVATE} is one for each kind of activation. */
  enum Kind {
    ADD,
    MULTIPLY,
    AFFINE,
    ACTIVATE,
    PRELU,
    SOFTMAX,
    ARG_MAX
  }

  /** Pixels and channels of a trial. */
  private static final int PIXELS = 64;

  private static final int CHANNELS = 64;

  private final TierUp tierUp;
  private final Kind kind;
  private final Activation activation;

  /** Written by one thread, and read without a lock: whichever is seen gives the same bits. */
  private Loops loops;

  private boolean used;

  TieredOperation(TierUp tierUp, Loops plain, Kind kind, Activation activation) {
    this.tierUp = tierUp;
    this.kind = kind;
    this.activation = activation;
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
    float[] ones = new float[CHANNELS];
    Arrays.fill(ones, 1);
    Affine identity = new Affine(ones, new float[CHANNELS]);
    if (!trial.isFaster(
        (scratch, x, y) -> run(vector, scratch, identity, x, y),
        (scratch, x, y) -> run(plain, scratch, identity, x, y),
        PIXELS * CHANNELS,
        PIXELS * CHANNELS)) {
      return false;
    }
    loops = vector;
    return true;
  }

  /** The operation on all pixels of two maps. */
  private void run(Loops on, Scratch scratch, Affine identity, float[] x, float[] y) {
    int c = CHANNELS;
    switch (kind) {
      case ADD -> on.add(scratch, x, 0, c, c, x, 0, c, c, y, 0, c, PIXELS, c, activation);
      case MULTIPLY -> on.multiply(scratch, x, 0, c, c, x, 0, c, c, y, 0, c, PIXELS, c, activation);
      case AFFINE -> on.affine(scratch, identity, x, 0, c, y, 0, c, PIXELS, activation);
      case ACTIVATE -> on.activate(scratch, activation, x, 0, c, y, 0, c, PIXELS, c);
      case PRELU -> on.prelu(scratch, identity.scale(), x, 0, c, y, 0, c, PIXELS);
      case SOFTMAX -> on.softmax(scratch, x, 0, c, y, 0, c, PIXELS, c);
      case ARG_MAX -> on.argMax(scratch, x, 0, c, y, 0, 1, PIXELS, c);
    }
  }
}
