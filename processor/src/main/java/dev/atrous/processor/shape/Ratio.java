package dev.atrous.processor.shape;

import java.math.BigInteger;

/** A fraction of numbers that may be large: products stop at a number beyond any map. */
public record Ratio(long over, long under) {

  static final Ratio ONE = new Ratio(1, 1);

  /** Sums of two of these fit a long. */
  private static final long MOST = 1L << 60;

  boolean isOne() {
    return over == under;
  }

  boolean isZero() {
    return over == 0;
  }

  boolean isWhole() {
    return over % under == 0;
  }

  /** The least number but zero whose product with this is a whole multiple of another number. */
  long periodBehind(long period) {
    return isZero() ? 1 : product(period, under) / common(product(period, under), over);
  }

  double times(double number) {
    return number * over / under;
  }

  static long product(long one, long other) {
    return other != 0 && one > MOST / other ? MOST : one * other;
  }

  /** The greatest common divisor. */
  public static long common(long one, long other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue();
  }
}
