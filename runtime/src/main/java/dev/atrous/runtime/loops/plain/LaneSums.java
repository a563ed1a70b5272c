package dev.atrous.runtime.loops.plain;

/**
 * Sums of floats that plain and vector loops form in the same order, however long the vectors are:
 * every sixteenth float goes into one of sixteen sums, and these are added in pairs. Public for the
 * vector loops.
 */
public final class LaneSums {

  /** How many sums there are: as many as the longest vectors have lanes. */
  public static final int LANES = 16;

  private static final int HALF = LANES / 2;

  private LaneSums() {}

  /** The sum of the sums of all lanes. */
  public static float total(float[] lanes) {
    float sum0 = (lanes[0] + lanes[8]) + (lanes[4] + lanes[12]);
    float sum1 = (lanes[1] + lanes[9]) + (lanes[5] + lanes[13]);
    float sum2 = (lanes[2] + lanes[10]) + (lanes[6] + lanes[14]);
    float sum3 = (lanes[3] + lanes[11]) + (lanes[7] + lanes[15]);
    return (sum0 + sum2) + (sum1 + sum3);
  }

  /** The sum of the first {@code count} floats of a row. */
  static float sum(float[] row, int count, float[] lanes) {
    sums(row, 0, count, lanes);
    sums(row, HALF, count, lanes);
    return total(lanes);
  }

  /** Eight lanes at a time: as many sums as stay in registers. */
  private static void sums(float[] row, int lane, int count, float[] lanes) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    float sum4 = 0;
    float sum5 = 0;
    float sum6 = 0;
    float sum7 = 0;
    int at = lane;
    for (; at + HALF <= count; at += LANES) {
      sum0 += row[at];
      sum1 += row[at + 1];
      sum2 += row[at + 2];
      sum3 += row[at + 3];
      sum4 += row[at + 4];
      sum5 += row[at + 5];
      sum6 += row[at + 6];
      sum7 += row[at + 7];
    }
    lanes[lane] = sum0;
    lanes[lane + 1] = sum1;
    lanes[lane + 2] = sum2;
    lanes[lane + 3] = sum3;
    lanes[lane + 4] = sum4;
    lanes[lane + 5] = sum5;
    lanes[lane + 6] = sum6;
    lanes[lane + 7] = sum7;
    for (int rest = 0; at + rest < count && rest < HALF; rest++) {
      lanes[lane + rest] += row[at + rest];
    }
  }
}
