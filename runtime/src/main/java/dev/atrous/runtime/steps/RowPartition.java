package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The rows of the step that a pass is at, cut into bands. Where the cuts are depends on the
 * threads; the bits of the result do not, since loops give the same however a map is cut.
 *
 * <p>Each thread has a part of the rows: the same in every layer of that height, which its cache
 * still holds from the layer before. It takes it as a whole, since a step reads its weights anew
 * for each piece, and joint steps a few rows above it; then parts whose threads have not begun. By
 * halves or by three quarters of what is left MobileNetV2 takes 1.07 times as long on two threads.
 */
final class RowPartition {

  /** Parts' states lie 64 bytes apart, a cache line: threads do not wait for each other's. */
  private static final int SPACING = 16;

  private static final int FREE = 0;
  private static final int BEGUN = 1;

  private final AtomicIntegerArray begun;
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
  private int parts;

  RowPartition(int mostParts) {
    begun = new AtomicIntegerArray(mostParts * SPACING);
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
  }

  /** How many bands of the least rows there are, so that more threads would have nothing to do. */
  int count() {
    return rows / bandRows + (rows % bandRows == 0 ? 0 : 1);
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

  /** Computes all rows on this thread. */
  void computeAll(Scratch scratch) {
    compute(scratch, 0, rows);
  }

  /** Divides the rows into parts, one for each thread that will compute them. */
  void divide(int newParts) {
    parts = newParts;
    // Plain: the offer to each worker publishes them.
    for (int part = 0; part < newParts; part++) {
      begun.setPlain(part * SPACING, FREE);
    }
  }

  /** The first row of a part. */
  private int first(int part) {
    return (int) ((long) part * rows / parts);
  }

  /** Computes parts until none is left that nobody has begun, or any thread has failed. */
  void computeShare(Scratch scratch, int ownPart) {
    try {
      for (int turn = 0; turn < parts; turn++) {
        int part = (ownPart + turn) % parts;
        if (begun.compareAndSet(part * SPACING, FREE, BEGUN)) {
          compute(scratch, first(part), first(part + 1));
        }
      }
    } catch (Throwable thrown) {
      // Kept for the caller of the pass: also what a worker could not tell anybody.
      fail(thrown);
    }
  }

  private void fail(Throwable thrown) {
    failure.compareAndSet(null, thrown);
    for (int part = 0; part < parts; part++) {
      begun.set(part * SPACING, BEGUN);
    }
  }

  private void compute(Scratch scratch, int firstRow, int endRow) {
    if (join != null) {
      join.rows(scratch, x, xAt, z, zAt, y, yAt, firstRow, endRow);
    } else if (step.rowInterleave() == 1) {
      step.rows(scratch, x, xAt, y, yAt, firstRow, endRow);
    } else {
      computeInterleaved(scratch, firstRow, endRow);
    }
  }

  /** Row by row, those that read the same rows of the input while a cache still holds them. */
  private void computeInterleaved(Scratch scratch, int firstRow, int endRow) {
    int rowInterleave = step.rowInterleave();
    for (int first = firstRow; first < Math.min(firstRow + rowInterleave, endRow); first++) {
      for (int row = first; row < endRow; row += rowInterleave) {
        step.rows(scratch, x, xAt, y, yAt, row, row + 1);
      }
    }
  }

  /** Throws what the first thread that failed threw, if any did. */
  void throwFailure() {
    Throwable thrown = failure.get();
    if (thrown != null) {
      RowPartition.<RuntimeException>rethrow(thrown);
    }
  }

  /** Rethrows the very object, so that a pass fails alike whichever thread met the failure. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
