package dev.atrous.examples.benchmark.measure;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.Arrays;

/**
 * What one thread of this machine can do at best: the better of a plain loop that HotSpot
 * vectorises and of our convolution on numbers that lie in a cache, since neither comes closest to
 * the peak of every processor (GFLOP/s; Zen 4: the plain loop 117 of 117; Zen 5: 194 and 246 of
 * 271).
 *
 * @param flops multiplications and additions a second, in registers or caches
 * @param bandwidth bytes read and written a second, from and to memory
 */
public record MachinePeak(double flops, double bandwidth) {

  /** Floats of an array that stays in the first-level cache, and of one that no cache holds. */
  private static final int SMALL = 2048;

  private static final int LARGE = 1 << 24;

  private static final int ROUNDS = 40;

  /** Multiply-adds on every number between its load and its store. */
  private static final int CHAIN = 16;

  /** A convolution of so many input and output channels, on so many pixels. */
  private static final int TERMS = 480;

  private static final int OUTPUTS = 64;
  private static final int PIXELS = 24;

  /** Measures for about a second; the best of many rounds counts. */
  public static MachinePeak measure() {
    return new MachinePeak(Math.max(multiplyAdds(), convolution()), triad());
  }

  private static double convolution() {
    Window window = Window.channels(TERMS, OUTPUTS).columns(PIXELS, PIXELS);
    Filter filter = new Filter(new float[OUTPUTS * TERMS], new float[OUTPUTS]);
    WindowLoop loop = LoopChoice.chosen().convolution(window, filter, Activation.NONE);
    Scratch scratch = new Scratch();
    float[] x = new float[PIXELS * TERMS];
    float[] y = new float[PIXELS * OUTPUTS];
    Arrays.fill(x, 1);
    int passes = 200;
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int pass = 0; pass < passes; pass++) {
        loop.pixels(scratch, x, 0, y, 0, 1, PIXELS, 0, 1, 0, 1);
      }
      double products = (double) PIXELS * TERMS * OUTPUTS * passes;
      best = Math.max(best, 2e9 * products / (System.nanoTime() - start));
    }
    return best;
  }

  private static double multiplyAdds() {
    float[] values = new float[SMALL];
    Arrays.fill(values, 1);
    int passes = 2000;
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int pass = 0; pass < passes; pass++) {
        chain(values, 0.999f, 0.001f);
      }
      best = Math.max(best, 2e9 * CHAIN * SMALL * passes / (System.nanoTime() - start));
    }
    return best;
  }

  /** The iterations do not depend on each other, so that several chains are under way at once. */
  private static void chain(float[] values, float factor, float summand) {
    for (int index = 0; index < values.length; index++) {
      float value = values[index];
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      value = Math.fma(value, factor, summand);
      values[index] = Math.fma(value, factor, summand);
    }
  }

  /** McCalpin's STREAM: two arrays read, one written. */
  private static double triad() {
    float[] x = new float[LARGE];
    float[] z = new float[LARGE];
    float[] y = new float[LARGE];
    Arrays.fill(x, 1);
    Arrays.fill(z, 2);
    double best = 0;
    for (int round = 0; round < ROUNDS / 2; round++) {
      long start = System.nanoTime();
      triad(x, z, y, 0.5f);
      best = Math.max(best, 3e9 * Float.BYTES * LARGE / (System.nanoTime() - start));
    }
    return best;
  }

  private static void triad(float[] x, float[] z, float[] y, float factor) {
    for (int index = 0; index < y.length; index++) {
      y[index] = Math.fma(z[index], factor, x[index]);
    }
  }
}
