package dev.atrous.runtime.loops.plain;

/**
 * Short calls of the loops in which convolutions spend their time, so that HotSpot has compiled
 * them when the first picture comes, which otherwise waits for them.
 *
 * <p>Calls should be short. HotSpot asks C2 for a method that was called 600 times, and for one
 * whose loop has turned 40,000 times, whichever is first; but the second kind of code (on-stack
 * replacement) serves only calls that are already in the loop. Rows of a real layer turn so often
 * within a hundred calls, and C2 makes that code first and then the other one, one method after the
 * other, while the layers run in code of C1. With calls as short as {@link #briefly} has them, C2
 * makes only what is of use, but for the sums; where loops stay, what it makes must be good rather
 * than soon ({@link #forGood}). The pauses leave the processors to the compilers and to whoever
 * reads the weights.
 *
 * <p>DeepLab's first mask takes 0.39 s so, with long calls 0.44 (JDK 25, two processors).
 */
public final class WarmUp {

  /**
   * Floats of a row of loops that soon make room for vector ones: 600 calls are then fewer than
   * 40,000 turns.
   */
  private static final int ROW = 32;

  /**
   * The same of sums. C2 unrolls a loop as far as it has been seen to turn, and from 48 floats,
   * which would need no on-stack replacement, makes code with which DeepLab is a fifth slower.
   */
  private static final int SUM_ROW = 128;

  /**
   * Floats of all rows of loops that stay, long enough for the widest vectors ({@link Rows}) though
   * shorter real rows mix with them: on JDK 25 MobileNetV2 is 1.17 times as fast as after rows of
   * 32 and 128 floats, and the first mask of DeepLab comes up to 0.03 s later.
   */
  private static final int LONG_ROW = 256;

  /** Pixels of a map, whose loops have no vectors: 600 calls are then fewer than 40,000 turns. */
  private static final int PIXELS = 32;

  /** Floats of a row while calls are still interpreted, and longer ones would only take time. */
  private static final int INTERPRETED_ROW = 8;

  /** C1 is asked for code after 200 calls, and more are interpreted until it is there. */
  private static final int INTERPRETED_ROUNDS = 4;

  private static final int INTERPRETED_CALLS = 64;

  /**
   * C2 is asked after 600 calls of C1's code, and after some times as many while others wait for
   * it; HotSpot looks every thousand calls, or 8192 turns.
   */
  private static final int ROUNDS = 16;

  private static final int CALLS = 128;
  private static final int PAUSE_MILLIS = 2;

  /** Floats between the pixels of a map. */
  private static final int STEP = 8;

  private final float[][] rows = new float[11][LONG_ROW];
  private final float[] map = new float[PIXELS * STEP];

  private WarmUp() {}

  /** Warms up loops that soon make room for vector ones, for speed as soon as possible. */
  public static void briefly() {
    run(ROW, SUM_ROW);
  }

  /** Warms up loops that stay, for speed in the long run. */
  public static void forGood() {
    run(LONG_ROW, LONG_ROW);
  }

  /** Runs for about 60 ms, mostly pauses, or until the thread is interrupted. */
  private static void run(int row, int sumRow) {
    try {
      WarmUp warmUp = new WarmUp();
      for (int round = 0; round < INTERPRETED_ROUNDS; round++) {
        warmUp.calls(INTERPRETED_CALLS, INTERPRETED_ROW, INTERPRETED_ROW);
        Thread.sleep(PAUSE_MILLIS);
      }
      for (int round = 0; round < ROUNDS; round++) {
        warmUp.calls(CALLS, row, sumRow);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError full) {
      // Then the first pass takes longer.
    }
  }

  private void calls(int count, int row, int sumRow) {
    for (int call = 0; call < count; call++) {
      call(row, sumRow);
    }
  }

  private void call(int row, int sumRow) {
    float[] y0 = rows[0];
    float[] y1 = rows[1];
    float[] y2 = rows[2];
    float[] y3 = rows[3];
    float[] x0 = rows[4];
    float[] x1 = rows[5];
    float[] x2 = rows[6];
    float[] x3 = rows[7];
    float[] w0 = rows[8];
    float[] w1 = rows[9];
    float[] w2 = rows[10];
    if (Rows.THREES) {
      Rows.sum4x3(sumRow, y0, y1, y2, y3, x0, x1, x2, w0, 0, 1, 2, 4);
    } else {
      Rows.sum4x2(sumRow, y0, y1, y2, y3, x0, x1, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    Rows.product1x3(row, y0, y0, w0, w1, w2, x0, x1, x2);
    if (SlidingRows.PAIRS) {
      Rows.product2x3(row, y0, y1, y0, y1, w0, w1, w2, x0, x1, x2, x3);
    }
    int pixels = Math.min(row, PIXELS);
    Transpose.gather4(pixels, map, 0, STEP, x0, x1, x2, x3);
    Transpose.scatter4(pixels, y0, y1, y2, y3, map, 0, STEP);
  }
}
