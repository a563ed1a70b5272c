package dev.atrous.runtime.generated;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A tensor of normally distributed numbers given by its name and a seed alone, so that it needs no
 * memory, and does not depend on which other tensors a network has or in which order they are asked
 * for. The same bits on every machine and JDK.
 *
 * @param seed the seed of all tensors of the network
 * @param name the name of the tensor
 * @param shape the size of each dimension
 * @param initial how the values are distributed
 */
record RandomTensor(long seed, String name, int[] shape, Initial initial) {

  /**
   * A normal distribution.
   *
   * @param mean its mean
   * @param deviation its standard deviation, 0 for a constant
   */
  record Initial(float mean, double deviation) {

    /** All the same. */
    static Initial constant(float value) {
      return new Initial(value, 0);
    }

    /** He et al. 2015, equation 10: keeps the variance of what passes through a rectified layer. */
    static Initial he(long fanIn) {
      return new Initial(0, Math.sqrt(2.0 / fanIn));
    }
  }

  /** Its values in row-major order, in a new array. */
  float[] values() {
    int elements = 1;
    for (int size : shape) {
      elements *= size;
    }
    float[] values = new float[elements];
    if (initial.deviation == 0) {
      Arrays.fill(values, initial.mean);
      return values;
    }
    RandomBits bits = new RandomBits(RandomBits.mixed(seed) ^ hash(name));
    for (int at = 0; at < elements; at += 2) {
      // Marsaglia's polar method: a point in the unit disc gives two normal numbers.
      double one;
      double other;
      double square;
      do {
        one = 2 * bits.uniform() - 1;
        other = 2 * bits.uniform() - 1;
        square = one * one + other * other;
      } while (square >= 1 || square == 0);
      double stretch = initial.deviation * Math.sqrt(-2 * StrictMath.log(square) / square);
      values[at] = (float) (initial.mean + one * stretch);
      if (at + 1 < elements) {
        values[at + 1] = (float) (initial.mean + other * stretch);
      }
    }
    return values;
  }

  /** FNV-1a in 64 bits of the name's UTF-8 bytes. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter & 0xff) * 0x100000001b3L;
    }
    return hash;
  }

  /** SplitMix64 (Steele, Lea and Flood 2014): the JDK's own may change, this one may not. */
  private static final class RandomBits {

    private long state;

    RandomBits(long state) {
      this.state = state;
    }

    double uniform() {
      state += 0x9E3779B97F4A7C15L;
      return (mixed(state) >>> 11) * 0x1p-53;
    }

    static long mixed(long bits) {
      long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
      long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
      return twice ^ twice >>> 31;
    }
  }
}
