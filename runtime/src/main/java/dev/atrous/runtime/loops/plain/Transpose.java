package dev.atrous.runtime.loops.plain;

/** Moves channels of pixels into a row per channel and back, four channels at a time. */
final class Transpose {

  private Transpose() {}

  /** row[pixel] = x[at + pixel · step]. */
  static void gather1(int pixels, float[] x, int at, int step, float[] row) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      row[pixel] = x[at];
      at += step;
    }
  }

  /** row[pixel] += x[at + pixel · step]. */
  static void add1(int pixels, float[] x, int at, int step, float[] row) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      row[pixel] += x[at];
      at += step;
    }
  }

  /** Four neighbouring channels at a time. */
  static void gather4(
      int pixels, float[] x, int at, int step, float[] r0, float[] r1, float[] r2, float[] r3) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      r0[pixel] = x[at];
      r1[pixel] = x[at + 1];
      r2[pixel] = x[at + 2];
      r3[pixel] = x[at + 3];
      at += step;
    }
  }

  /** y[at + pixel · step] = row[pixel]. */
  static void scatter1(int pixels, float[] row, float[] y, int at, int step) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      y[at] = row[pixel];
      at += step;
    }
  }

  /** Four neighbouring channels at a time. */
  static void scatter4(
      int pixels, float[] r0, float[] r1, float[] r2, float[] r3, float[] y, int at, int step) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      y[at] = r0[pixel];
      y[at + 1] = r1[pixel];
      y[at + 2] = r2[pixel];
      y[at + 3] = r3[pixel];
      at += step;
    }
  }
}
