package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Divides the rows of a step among threads. Where it divides depends on the number of threads; the
 * bits of the result do not, since loops give the same however a map is cut.
 *
 * <p>Each thread first takes its own part of the rows as a whole, because a step reads its weights
 * anew for each piece, and joint steps a few rows above it. It is the same part in every layer of
 * that height, so that the thread's cache still holds what it wrote one layer before. A thread that
 * is done takes parts that nobody has begun. Pieces of half or of three quarters of what is left
 * are slower: MobileNetV2 takes 1.07 times as long on two threads.
 */
final class RowPartition {

  /** The states of parts lie a cache line of 64 bytes apart, so that threads do not share one. */
  private static final int SPACING = 16;

  private static final int FREE = 0;
  private static final int BEGUN = 1;

  private final AtomicIntegerArray begun;

  /**
   * What a thread threw. No atomic reference, whose first use allocates: what was thrown may be
   * that there is no memory.
   */
  private volatile Throwable failure;

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

  /** How many threads can have rows enough to be worth it. */
  int count() {
    return rows / bandRows + (rows % bandRows == 0 ? 0 : 1);
  }

  /** Forgets the maps, which belong to others, and what went wrong. */
  void clear() {
    if (failure != null) {
      failure = null;
    }
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
      for (int turn = 0; turn < parts && failure == null; turn++) {
        int part = (ownPart + turn) % parts;
        if (begun.compareAndSet(part * SPACING, FREE, BEGUN)) {
          compute(scratch, first(part), first(part + 1));
        }
      }
    } catch (Throwable thrown) {
      // Kept for the caller of the pass: nobody else would see what a worker's thread throws.
      if (failure == null) {
        failure = thrown;
      }
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

  /** Row by row, in an order in which rows that read the same inputs follow each other. */
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
    Throwable thrown = failure;
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
