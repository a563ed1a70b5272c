package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/**
 * Compares a plain loop with a vector one, on a map of zeros that nobody else sees. The vector one
 * is compiled by being tried: HotSpot compiles what runs often.
 */
final class Trial {

  /** How long one loop is tried at a time, in nanoseconds, so that others have their turn. */
  private static final long TURN = 50_000_000;

  /** Times of which the shortest counts. */
  private static final int RUNS = 5;

  /** Multiply-adds of a run: enough to be measured. */
  private static final int WORK = 200_000;

  private static final int LEAST_PIXELS = 8;
  private static final int MOST_PIXELS = 64;

  /** Floats of the largest map that is worth a trial; beyond it the vector loop has its way. */
  private static final int LARGEST = 1 << 24;

  private final Scratch scratch = new Scratch();
  private float[] x = new float[0];
  private float[] y = new float[0];

  /** A call of a loop on two maps. */
  interface Run {
    void on(Scratch scratch, float[] x, float[] y);
  }

  /**
   * Whether a loop is at least as fast as the plain one, after a turn at the most.
   *
   * @param xFloats length of the map that both read
   * @param yFloats length of the map that both write
   */
  boolean isFaster(Run vector, Run plain, int xFloats, int yFloats) {
    x = atLeast(x, xFloats);
    y = atLeast(y, yFloats);
    long limit = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      limit = Math.min(limit, time(plain));
    }
    long end = System.nanoTime() + TURN;
    do {
      if (time(vector) <= limit) {
        return true;
      }
    } while (System.nanoTime() < end);
    return false;
  }

  private static float[] atLeast(float[] map, int floats) {
    return map.length < floats ? new float[floats] : map;
  }

  private long time(Run run) {
    long start = System.nanoTime();
    run.on(scratch, x, y);
    return System.nanoTime() - start;
  }

  /** Whether a window loop is at least as fast as the plain one, on some pixels of a row. */
  boolean isFaster(WindowLoop vector, WindowLoop plain, Window window) {
    return isFaster(window, sample(vector, window), sample(plain, window));
  }

  private static Sample sample(WindowLoop loop, Window window) {
    int rows = window.kernelHeight();
    int columns = window.kernelWidth();
    return (pixels, from) ->
        (on, in, out) -> loop.pixels(on, in, from, out, 0, 1, pixels, 0, rows, 0, columns);
  }

  /** Whether an average pool is at least as fast as the plain one, on some pixels of a row. */
  boolean isFaster(AverageLoop vector, AverageLoop plain, Window window) {
    return isFaster(window, sample(vector, window), sample(plain, window));
  }

  private static Sample sample(AverageLoop loop, Window window) {
    int rows = window.kernelHeight();
    int columns = window.kernelWidth();
    return (pixels, from) ->
        (on, in, out) -> loop.pixels(on, in, from, out, 0, 1, pixels, 0, rows, 0, columns, 1);
  }

  /** What runs a loop on some pixels, tap (0, 0) of the first of which lies at {@code from}. */
  private interface Sample {
    Run run(int pixels, int from);
  }

  private boolean isFaster(Window window, Sample vector, Sample plain) {
    long work = (long) window.taps() * window.groupInputs() * window.outputChannels();
    int pixels = (int) Math.max(LEAST_PIXELS, Math.min(MOST_PIXELS, WORK / work));
    long down = (window.kernelHeight() - 1L) * window.tapRowStep();
    long across = (window.kernelWidth() - 1L) * window.tapColumnStep();
    // Taps may walk backwards.
    long before = -Math.min(0, down) - Math.min(0, across);
    long behind = Math.max(0, down) + Math.max(0, across);
    long xFloats = before + behind + (pixels - 1L) * window.inputStep() + window.inputChannels();
    long yFloats = (pixels - 1L) * window.outputStep() + window.outputChannels();
    if (xFloats > LARGEST || yFloats > LARGEST) {
      return true;
    }
    return isFaster(
        vector.run(pixels, (int) before),
        plain.run(pixels, (int) before),
        (int) xFloats,
        (int) yFloats);
  }
}
