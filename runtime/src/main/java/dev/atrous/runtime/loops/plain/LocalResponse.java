package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import java.util.Arrays;

/**
 * Each channel divided by a power of the squares of those around it. Each window is summed by
 * itself, tap after tap, so that no sum carries the rounding of another; C2 makes vectors of it.
 */
final class LocalResponse extends PixelLoop {

  private static final int SQUARES = 0;
  private static final int POWERS = 1;

  /** Exponents that square roots compute, and any other. */
  private enum Exponent {
    HALF,
    THREE_QUARTERS,
    ONE,
    ANY;

    static Exponent of(double beta) {
      return beta == 0.5 ? HALF : beta == 0.75 ? THREE_QUARTERS : beta == 1 ? ONE : ANY;
    }
  }

  private final PixelGeometry geometry;

  /** How far a window reaches to either side; further than to all channels it need not. */
  private final int reach;

  private final float factor;
  private final double beta;
  private final float addend;
  private final Exponent exponent;

  LocalResponse(PixelGeometry geometry, int size, double alpha, double beta, double k) {
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException("A window is of an odd size, found " + size + ".");
    }
    this.geometry = geometry;
    this.beta = beta;
    reach = Math.min(size / 2, geometry.channels() - 1);
    factor = (float) (alpha / size);
    addend = (float) k;
    exponent = Exponent.of(beta);
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    float[] squares = scratch.floats(SQUARES, channels + 2 * reach);
    float[] powers = scratch.floats(POWERS, channels);
    Arrays.fill(squares, 0, reach, 0);
    Arrays.fill(squares, reach + channels, channels + 2 * reach, 0);
    for (int pixel = 0; pixel < pixels; pixel++) {
      int from = xAt + pixel * geometry.inputStep();
      square(x, from, squares, reach, channels);
      System.arraycopy(squares, 0, powers, 0, channels);
      for (int tap = 1; tap <= 2 * reach; tap++) {
        add(squares, tap, powers, channels);
      }
      raise(powers, channels);
      divide(x, from, powers, y, yAt + pixel * geometry.outputStep(), channels);
    }
  }

  private static void square(float[] x, int xAt, float[] squares, int at, int length) {
    for (int i = 0; i < length; i++) {
      squares[at + i] = x[xAt + i] * x[xAt + i];
    }
  }

  private static void add(float[] squares, int at, float[] sums, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] += squares[at + i];
    }
  }

  /** Makes of each sum what its number is divided by. */
  private void raise(float[] sums, int length) {
    scale(sums, factor, addend, length);
    switch (exponent) {
      case HALF -> roots(sums, length);
      case THREE_QUARTERS -> threeQuarters(sums, length);
      case ONE -> {}
      case ANY -> powers(sums, beta, length);
    }
  }

  private static void scale(float[] sums, float factor, float addend, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] = sums[i] * factor + addend;
    }
  }

  private static void roots(float[] sums, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] = (float) Math.sqrt(sums[i]);
    }
  }

  private static void threeQuarters(float[] sums, int length) {
    for (int i = 0; i < length; i++) {
      float root = (float) Math.sqrt(sums[i]);
      sums[i] = root * (float) Math.sqrt(root);
    }
  }

  /** Not {@link Math#pow}, whose last bit the JVM may choose anew when it compiles a loop. */
  private static void powers(float[] sums, double beta, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] = (float) StrictMath.pow(sums[i], beta);
    }
  }

  private static void divide(float[] x, int xAt, float[] powers, float[] y, int yAt, int length) {
    for (int i = 0; i < length; i++) {
      y[yAt + i] = x[xAt + i] / powers[i];
    }
  }
}
