package dev.atrous.runtime.loops;

/**
 * The scratch of one thread: arrays that grow to the size asked for and are kept, so that a loop
 * that has run once allocates nothing. Not thread-safe. What an array holds when it is handed out
 * is left from its last use, by whichever loop that was.
 */
public final class Lane {

  /**
   * Where maps best begin in an array: its data begins 16 bytes into it, so that this float lies on
   * a cache line if the array begins on one, as large ones do. Milliseconds of depthwise 3×3,
   * 56×56×128, at rates 1 and 4 (vectors of 512 bits, JDK 25), from 0 and from 12: 0.139 and 0.116,
   * 0.238 and 0.172.
   */
  public static final int FIRST = 12;

  /** Sets of arrays a lane has: more than any one loop uses at a time. */
  public static final int SETS = 8;

  /** Floats of a cache line. */
  private static final int LINE = 16;

  /** Floats that would fit into what the JVM puts before an array's first one. */
  private static final int HEADER = LINE - FIRST;

  private final float[][][] sets = new float[SETS][0][];
  private final int[][] ints = new int[SETS][0];
  private float[] between = new float[0];
  private float[] kept = new float[0];

  /** A lane without buffers yet. */
  public Lane() {}

  /**
   * The first array of a set, with at least {@code length} floats.
   *
   * @param set from 0 to {@link #SETS} − 1; a loop uses each for one thing at a time
   */
  public float[] floats(int set, int length) {
    return rows(set, 1, length)[0];
  }

  /**
   * At least {@code length} ints.
   *
   * @param set from 0 to {@link #SETS} − 1; a loop uses each for one thing at a time
   */
  public int[] ints(int set, int length) {
    if (ints[set].length < length) {
      ints[set] = new int[length];
    }
    return ints[set];
  }

  /**
   * A set of at least {@code count} arrays, the first {@code count} of which have at least {@code
   * length} floats, and are {@link #alike}.
   *
   * @param set from 0 to {@link #SETS} − 1; a loop uses each for one thing at a time
   */
  public float[][] rows(int set, int count, int length) {
    float[][] rows = sets[set];
    if (rows.length < count) {
      float[][] more = new float[count][];
      System.arraycopy(rows, 0, more, 0, rows.length);
      rows = more;
      sets[set] = rows;
    }
    boolean enough = true;
    for (int row = 0; row < count; row++) {
      enough &= rows[row] != null && rows[row].length >= length;
    }
    if (!enough) {
      // All of them, so that they follow each other.
      for (int row = 0; row < count; row++) {
        rows[row] = new float[alike(length)];
      }
    }
    return rows;
  }

  /**
   * A length, of this or somewhat more, of which arrays that are allocated one after the other
   * begin at the same place in a cache line, as long as the JVM takes them from one buffer and its
   * garbage collector keeps them together. C2 begins a loop with as many scalar turns as bring one
   * of its arrays to the beginning of a vector; the others are there with it then. Plain loops, JDK
   * 25, one thread, Zen 5, ms, five processes each, without / with: Xception 182 to 201 / 171 to
   * 181, in other runs 166 to 202; MobileNetV2 10.0 to 11.5 / 10.0 to 11.1. Rows of weights and of
   * sums are still apart: with {@code -XX:ObjectAlignmentInBytes=64}, which makes all arrays of the
   * JVM alike, Xception takes 159 to 169 ms in every process.
   */
  public static int alike(int length) {
    if (length > Integer.MAX_VALUE - 2 * LINE) {
      return length;
    }
    return (length + HEADER + LINE - 1) / LINE * LINE - HEADER;
  }

  /**
   * The array for rows between two steps that are computed together, apart from those that loops
   * use.
   */
  public float[] between(int length) {
    if (between.length < length) {
      between = new float[length];
    }
    return between;
  }

  /** The array for rows that are kept from one band to the next, apart from all others. */
  public float[] kept(int length) {
    if (kept.length < length) {
      kept = new float[length];
    }
    return kept;
  }
}
