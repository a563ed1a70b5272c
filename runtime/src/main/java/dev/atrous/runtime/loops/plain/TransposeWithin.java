package dev.atrous.runtime.loops.plain;

/**
 * {@link Transpose} into some place of a row and back: with a place that is not known to be the
 * first, its loops took MobileNetV2 2 % and DeepLab 4 % longer (plain loops, JDK 25).
 */
final class TransposeWithin {

  private TransposeWithin() {}

  /** row[to + pixel] = x[at + pixel · step]. */
  static void gather1(int pixels, float[] x, int at, int step, float[] row, int to) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      row[to + pixel] = x[at];
      at += step;
    }
  }

  /** row[to + pixel] += x[at + pixel · step]. */
  static void add1(int pixels, float[] x, int at, int step, float[] row, int to) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      row[to + pixel] += x[at];
      at += step;
    }
  }

  /** Four neighbouring channels at a time. */
  static void gather4(
      int pixels,
      float[] x,
      int at,
      int step,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      int to) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      r0[to + pixel] = x[at];
      r1[to + pixel] = x[at + 1];
      r2[to + pixel] = x[at + 2];
      r3[to + pixel] = x[at + 3];
      at += step;
    }
  }

  /** y[at + pixel · step] = row[from + pixel]. */
  static void scatter1(int pixels, float[] row, int from, float[] y, int at, int step) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      y[at] = row[from + pixel];
      at += step;
    }
  }

  /** Four neighbouring channels at a time. */
  static void scatter4(
      int pixels,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      int from,
      float[] y,
      int at,
      int step) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      y[at] = r0[from + pixel];
      y[at + 1] = r1[from + pixel];
      y[at + 2] = r2[from + pixel];
      y[at + 3] = r3[from + pixel];
      at += step;
    }
  }
}
