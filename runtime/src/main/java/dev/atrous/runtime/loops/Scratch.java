package dev.atrous.runtime.loops;

/**
 * The scratch of one thread: arrays that grow to the size asked for and are kept, so that a loop
 * that has run once allocates nothing. Not thread-safe. What an array holds when it is handed out
 * is left from its last use, by whichever loop that was.
 */
public final class Scratch {

  /** How many sets of arrays there are: more than any one loop uses at a time. */
  public static final int SETS = 8;

  private final float[][][] sets = new float[SETS][0][];
  private final int[][] ints = new int[SETS][0];
  private float[] between = new float[0];
  private float[] lineBuffer = new float[0];

  /** Scratch without arrays yet. */
  public Scratch() {}

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
   * length} floats, and lie {@linkplain Alignment#alignedLength alike} in their cache lines.
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
        rows[row] = new float[Alignment.alignedLength(length)];
      }
    }
    return rows;
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

  /** The array of a line buffer, apart from all others. */
  public float[] lineBuffer(int length) {
    if (lineBuffer.length < length) {
      lineBuffer = new float[length];
    }
    return lineBuffer;
  }
}
