package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

/**
 * The inner loops of convolutions. {@code sumAxB} adds B weighted rows x to each of A rows y,
 * {@code productAxB} the products of B rows w and B rows x. The products of a row are added one
 * after the other in the order of the rows x, so that every tile gives the same bits.
 *
 * <p>C2 vectorises a loop if its arrays are all indexed by the loop variable alone and if it likes
 * its shape; some it leaves scalar. On JDK 25 4×3 makes 66 G multiply-adds a second and 4×2 56; JDK
 * 17 leaves 4×3 scalar (8) and makes 54 of 4×2.
 *
 * <p>How wide its vectors are, C2 takes from how often the loop has turned: all lanes only after
 * rows of 160 floats and more. Nearly all sums of real networks are in rows of 128 and more, so
 * {@link WarmUp} shows it long ones.
 */
final class Rows {

  /** Whether C2 vectorises {@link #sum4x3}; JDK 17 does not, those between were not measured. */
  static final boolean THREES = Runtime.version().feature() >= 25;

  /**
   * The sets of scratch that hold rows of sums and of products, which no other loop makes longer,
   * so that they stay {@linkplain dev.atrous.runtime.loops.Alignment#alignedLength alike}.
   */
  static final int SUMS = 3;

  static final int PRODUCTS = 4;

  /** Rows shorter than this have a loop of their own, which is not compiled for long ones. */
  private static final int SHORT = 48;

  private Rows() {}

  /** Whether the next three of so many terms are added together; of four, two and two are. */
  static boolean isThree(int terms, int length) {
    return THREES && length >= SHORT && (terms == 3 || terms > 4);
  }

  /**
   * y0 += Σ w·x, …, y3 += Σ w·x, over three rows x.
   *
   * @param w holds the weight of y0 and x0 at {@code at0}, of y0 and x1 at {@code at1}, and so on
   * @param step from there to the weights of the next row y
   */
  static void sum4x3(
      int length,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] w,
      int at0,
      int at1,
      int at2,
      int step) {
    float w00 = w[at0];
    float w01 = w[at1];
    float w02 = w[at2];
    float w10 = w[at0 + step];
    float w11 = w[at1 + step];
    float w12 = w[at2 + step];
    float w20 = w[at0 + 2 * step];
    float w21 = w[at1 + 2 * step];
    float w22 = w[at2 + 2 * step];
    float w30 = w[at0 + 3 * step];
    float w31 = w[at1 + 3 * step];
    float w32 = w[at2 + 3 * step];
    for (int at = 0; at < length; at++) {
      float a0 = x0[at];
      float a1 = x1[at];
      float a2 = x2[at];
      y0[at] = multiplyAdd(w02, a2, multiplyAdd(w01, a1, multiplyAdd(w00, a0, y0[at])));
      y1[at] = multiplyAdd(w12, a2, multiplyAdd(w11, a1, multiplyAdd(w10, a0, y1[at])));
      y2[at] = multiplyAdd(w22, a2, multiplyAdd(w21, a1, multiplyAdd(w20, a0, y2[at])));
      y3[at] = multiplyAdd(w32, a2, multiplyAdd(w31, a1, multiplyAdd(w30, a0, y3[at])));
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
    if (length < SHORT) {
      short4x2(length, y0, y1, y2, y3, x0, x1, w00, w01, w10, w11, w20, w21, w30, w31);
      return;
    }
    for (int at = 0; at < length; at++) {
      float a0 = x0[at];
      float a1 = x1[at];
      y0[at] = multiplyAdd(w01, a1, multiplyAdd(w00, a0, y0[at]));
      y1[at] = multiplyAdd(w11, a1, multiplyAdd(w10, a0, y1[at]));
      y2[at] = multiplyAdd(w21, a1, multiplyAdd(w20, a0, y2[at]));
      y3[at] = multiplyAdd(w31, a1, multiplyAdd(w30, a0, y3[at]));
    }
  }

  /**
   * The same loop again, of which C2 sees short rows only: its vectors have 4 lanes. Rows of 32
   * floats make 17 G multiply-adds a second in this loop, in the other, after long ones, 8.
   */
  private static void short4x2(
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
      y0[at] = multiplyAdd(w01, a1, multiplyAdd(w00, a0, y0[at]));
      y1[at] = multiplyAdd(w11, a1, multiplyAdd(w10, a0, y1[at]));
      y2[at] = multiplyAdd(w21, a1, multiplyAdd(w20, a0, y2[at]));
      y3[at] = multiplyAdd(w31, a1, multiplyAdd(w30, a0, y3[at]));
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
          multiplyAdd(
              w3,
              x3[at],
              multiplyAdd(w2, x2[at], multiplyAdd(w1, x1[at], multiplyAdd(w0, x0[at], y[at]))));
    }
  }

  /** y0 += w0·x and y1 += w1·x. */
  static void sum2x1(int length, float[] y0, float[] y1, float[] x, float w0, float w1) {
    for (int at = 0; at < length; at++) {
      float a = x[at];
      y0[at] = multiplyAdd(w0, a, y0[at]);
      y1[at] = multiplyAdd(w1, a, y1[at]);
    }
  }

  /** y += w·x. */
  static void sum1x1(int length, float[] y, float[] x, float w) {
    for (int at = 0; at < length; at++) {
      y[at] = multiplyAdd(w, x[at], y[at]);
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
          multiplyAdd(
              w2[at], x2[at], multiplyAdd(w1[at], x1[at], multiplyAdd(w0[at], x0[at], from[at])));
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
      float sum0 = multiplyAdd(b2, a2, multiplyAdd(b1, a1, multiplyAdd(b0, x0[at], from0[at])));
      float sum1 = multiplyAdd(b2, a3, multiplyAdd(b1, a2, multiplyAdd(b0, a1, from1[at])));
      y0[at] = sum0;
      y1[at] = sum1;
    }
  }

  /** y = from + w·x, for rows w and x of the same length. */
  static void product1x1(int length, float[] y, float[] from, float[] w, float[] x) {
    for (int at = 0; at < length; at++) {
      y[at] = multiplyAdd(w[at], x[at], from[at]);
    }
  }
}
