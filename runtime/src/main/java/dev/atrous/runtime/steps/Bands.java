package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The rows of the step that a pass is at, cut into bands at multiples of the step's band rows, so
 * that the cuts, and with them every bit of the result, are the same for any number of threads.
 *
 * <p>Each thread has a part of the bands that it begins with: about the same rows in every layer,
 * which its cache still holds from the layer before. Then it takes what is left of the others'.
 */
final class Bands {

  /** Counters lie 64 bytes apart, a cache line, so that threads do not wait for each other's. */
  private static final int SPACING = 16;

  private final AtomicIntegerArray next;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Step step;
  private JoinStep join;
  private float[] x;
  private float[] z;
  private float[] y;
  private int xAt;
  private int zAt;
  private int yAt;
  private int rows;
  private int bandRows;
  private int count;
  private int parts;

  Bands(int mostParts) {
    next = new AtomicIntegerArray(mostParts * SPACING);
  }

  /** What a step may give as its band rows. */
  static int checked(int bandRows) {
    if (bandRows < 1) {
      throw new IllegalArgumentException("A band has at least one row, not " + bandRows + ".");
    }
    return bandRows;
  }

  /** Cuts a step; {@link #clear} ends it. */
  void cut(Step step, float[] x, int xAt, float[] y, int yAt) {
    this.step = step;
    cut(step.rows(), step.bandRows(), x, xAt, y, yAt);
  }

  /** Cuts a step that reads two maps; {@link #clear} ends it. */
  void cut(JoinStep join, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt) {
    this.join = join;
    this.z = z;
    this.zAt = zAt;
    cut(join.rows(), join.bandRows(), x, xAt, y, yAt);
  }

  private void cut(int rows, int bandRows, float[] x, int xAt, float[] y, int yAt) {
    this.rows = rows;
    this.bandRows = bandRows;
    this.x = x;
    this.xAt = xAt;
    this.y = y;
    this.yAt = yAt;
    count = rows / bandRows + (rows % bandRows == 0 ? 0 : 1);
  }

  /** How many bands there are. */
  int count() {
    return count;
  }

  /** Lets go of the maps, which belong to others, and of what went wrong. */
  void clear() {
    failure.setPlain(null);
    step = null;
    join = null;
    x = null;
    z = null;
    y = null;
  }

  /** Computes all bands on this thread. */
  void computeAll(Lane lane) {
    for (int band = 0; band < count; band++) {
      compute(lane, band);
    }
  }

  /** Divides the bands into parts, one for each thread that will compute them. */
  void divide(int newParts) {
    parts = newParts;
    // Plain: the offer to each helper publishes them.
    for (int part = 0; part < newParts; part++) {
      next.setPlain(part * SPACING, first(part));
    }
  }

  /** The first band of a part. */
  private int first(int part) {
    return (int) ((long) part * count / parts);
  }

  /** Computes bands until none is left that nobody has taken, or any thread has failed. */
  void computeShare(Lane lane, int ownPart) {
    try {
      for (int turn = 0; turn < parts; turn++) {
        int part = (ownPart + turn) % parts;
        int end = first(part + 1);
        for (int band = take(part); band < end; band = take(part)) {
          compute(lane, band);
        }
      }
    } catch (Throwable thrown) {
      // Kept for the caller of the pass: also what a helper could not tell anybody.
      fail(thrown);
    }
  }

  private int take(int part) {
    return next.getAndIncrement(part * SPACING);
  }

  private void fail(Throwable thrown) {
    failure.compareAndSet(null, thrown);
    for (int part = 0; part < parts; part++) {
      next.set(part * SPACING, count);
    }
  }

  private void compute(Lane lane, int band) {
    int firstRow = band * bandRows;
    int endRow = Math.min(rows - firstRow, bandRows) + firstRow;
    if (join == null) {
      step.rows(lane, x, xAt, y, yAt, firstRow, endRow);
    } else {
      join.rows(lane, x, xAt, z, zAt, y, yAt, firstRow, endRow);
    }
  }

  /** Throws what the first thread that failed threw, if any did. */
  void throwFailure() {
    Throwable thrown = failure.get();
    if (thrown != null) {
      Bands.<RuntimeException>rethrow(thrown);
    }
  }

  /** Rethrows the very object, so that a pass fails alike whichever thread met the failure. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
