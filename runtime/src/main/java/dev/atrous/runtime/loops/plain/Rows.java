package dev.atrous.runtime.loops.plain;

/**
 * The inner loops of convolutions. {@code sumAxB} adds B weighted rows x to each of A rows y,
 * {@code productAxB} the products of B rows w and B rows x. The products of a row are added one
 * after the other in the order of the rows x, so that every tile gives the same bits.
 *
 * <p>C2 vectorises a loop if its arrays are all indexed by the loop variable alone and if it likes
 * its shape; some shapes it likes only where they are inlined, or not in every run. GFLOP/s of sums
 * at rows of 256 floats, JDK 17 / 25 (one core, Zen 4, AVX-512): 1×4 38 / 37, 1×8 10 / 44, 2×2 41 /
 * 44, 2×3 13 or 64 / 48, 2×4 10 or 52 / 46, 3×2 41 / 47, 3×3 13 or 60 / 40, <b>4×2 45 / 43</b>, 4×4
 * 14 / 48. 4×2 was vectorised in every run of both; with sums of 96 terms, which 4×4 moves half as
 * often, it makes 53 and <b>4×4 64</b> on JDK 25, and at rows of 384 floats 58 and 74.
 */
final class Rows {

  /** Whether C2 vectorises {@link #sum4x4}; JDK 17 does not, those between were not measured. */
  static final boolean FOURS = Runtime.version().feature() >= 25;

  private Rows() {}

  /**
   * y0 += Σ w·x, …, y3 += Σ w·x, over four rows x.
   *
   * @param w holds the weight of y0 and x0 at {@code at0}, of y0 and x1 at {@code at1}, and so on
   * @param step from there to the weights of the next row y
   */
  static void sum4x4(
      int length,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float[] w,
      int at0,
      int at1,
      int at2,
      int at3,
      int step) {
    float w00 = w[at0];
    float w01 = w[at1];
    float w02 = w[at2];
    float w03 = w[at3];
    float w10 = w[at0 + step];
    float w11 = w[at1 + step];
    float w12 = w[at2 + step];
    float w13 = w[at3 + step];
    float w20 = w[at0 + 2 * step];
    float w21 = w[at1 + 2 * step];
    float w22 = w[at2 + 2 * step];
    float w23 = w[at3 + 2 * step];
    float w30 = w[at0 + 3 * step];
    float w31 = w[at1 + 3 * step];
    float w32 = w[at2 + 3 * step];
    float w33 = w[at3 + 3 * step];
    for (int at = 0; at < length; at++) {
      float a0 = x0[at];
      float a1 = x1[at];
      float a2 = x2[at];
      float a3 = x3[at];
      y0[at] = Math.fma(w03, a3, Math.fma(w02, a2, Math.fma(w01, a1, Math.fma(w00, a0, y0[at]))));
      y1[at] = Math.fma(w13, a3, Math.fma(w12, a2, Math.fma(w11, a1, Math.fma(w10, a0, y1[at]))));
      y2[at] = Math.fma(w23, a3, Math.fma(w22, a2, Math.fma(w21, a1, Math.fma(w20, a0, y2[at]))));
      y3[at] = Math.fma(w33, a3, Math.fma(w32, a2, Math.fma(w31, a1, Math.fma(w30, a0, y3[at]))));
    }
  }

  /** y0 += Σ w0·x, …, y3 += Σ w3·x, over two rows x. */
  static void sum4x2(
      int length,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float[] x0,
      float[] x1,
      float w00,
      float w01,
      float w10,
      float w11,
      float w20,
      float w21,
      float w30,
      float w31) {
    for (int at = 0; at < length; at++) {
      float a0 = x0[at];
      float a1 = x1[at];
      y0[at] = Math.fma(w01, a1, Math.fma(w00, a0, y0[at]));
      y1[at] = Math.fma(w11, a1, Math.fma(w10, a0, y1[at]));
      y2[at] = Math.fma(w21, a1, Math.fma(w20, a0, y2[at]));
      y3[at] = Math.fma(w31, a1, Math.fma(w30, a0, y3[at]));
    }
  }

  /** y += Σ w·x, over four rows x. */
  static void sum1x4(
      int length,
      float[] y,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float w0,
      float w1,
      float w2,
      float w3) {
    for (int at = 0; at < length; at++) {
      y[at] =
          Math.fma(
              w3, x3[at], Math.fma(w2, x2[at], Math.fma(w1, x1[at], Math.fma(w0, x0[at], y[at]))));
    }
  }

  /** y0 += w0·x and y1 += w1·x. */
  static void sum2x1(int length, float[] y0, float[] y1, float[] x, float w0, float w1) {
    for (int at = 0; at < length; at++) {
      float a = x[at];
      y0[at] = Math.fma(w0, a, y0[at]);
      y1[at] = Math.fma(w1, a, y1[at]);
    }
  }

  /** y += w·x. */
  static void sum1x1(int length, float[] y, float[] x, float w) {
    for (int at = 0; at < length; at++) {
      y[at] = Math.fma(w, x[at], y[at]);
    }
  }

  /** y = from + Σ w·x, over three rows x and three rows w of the same length. */
  static void product1x3(
      int length,
      float[] y,
      float[] from,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] x0,
      float[] x1,
      float[] x2) {
    for (int at = 0; at < length; at++) {
      y[at] =
          Math.fma(w2[at], x2[at], Math.fma(w1[at], x1[at], Math.fma(w0[at], x0[at], from[at])));
    }
  }

  /** y0 = from0 + Σ w·x and y1 = from1 + Σ w·x, the second over the rows x one further on. */
  static void product2x3(
      int length,
      float[] y0,
      float[] y1,
      float[] from0,
      float[] from1,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3) {
    for (int at = 0; at < length; at++) {
      float b0 = w0[at];
      float b1 = w1[at];
      float b2 = w2[at];
      float a1 = x1[at];
      float a2 = x2[at];
      float a3 = x3[at];
      float sum0 = Math.fma(b2, a2, Math.fma(b1, a1, Math.fma(b0, x0[at], from0[at])));
      float sum1 = Math.fma(b2, a3, Math.fma(b1, a2, Math.fma(b0, a1, from1[at])));
      y0[at] = sum0;
      y1[at] = sum1;
    }
  }

  /** y = from + w·x, for rows w and x of the same length. */
  static void product1x1(int length, float[] y, float[] from, float[] w, float[] x) {
    for (int at = 0; at < length; at++) {
      y[at] = Math.fma(w[at], x[at], from[at]);
    }
  }
}
