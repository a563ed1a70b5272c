package dev.atrous.runtime.crf;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.steps.Step;

/**
 * A sparse matrix times a matrix of rows: each row that comes out is a sum of weighted rows of what
 * goes in. Rows have a number of channels that is a multiple of {@link #BLOCK}.
 */
final class RowSums {

  /** Channels that are summed at a time, in variables of their own. */
  static final int BLOCK = 8;

  /** Fewer rows are not worth a second thread. */
  private static final int BAND = 512;

  private final int[] starts;
  private final int[] rows;
  private final float[] weights;

  private RowSums(int[] starts, int[] rows, float[] weights) {
    this.starts = starts;
    this.rows = rows;
    this.weights = weights;
  }

  /** Sums of equally many rows each. */
  static RowSums of(int count, int[] rows, float[] weights) {
    int[] starts = new int[rows.length / count + 1];
    for (int row = 0; row < starts.length; row++) {
      starts[row] = row * count;
    }
    return new RowSums(starts, rows, weights);
  }

  int count() {
    return starts.length - 1;
  }

  /**
   * The transposed matrix, of {@code count} rows; terms in the order of the rows they come from.
   */
  RowSums transposed(int count) {
    int[] newStarts = new int[count + 1];
    for (int row : rows) {
      newStarts[row + 1]++;
    }
    for (int row = 0; row < count; row++) {
      newStarts[row + 1] += newStarts[row];
    }
    int[] next = newStarts.clone();
    int[] newRows = new int[rows.length];
    float[] newWeights = new float[rows.length];
    for (int row = 0; row < count(); row++) {
      for (int term = starts[row]; term < starts[row + 1]; term++) {
        int at = next[rows[term]]++;
        newRows[at] = row;
        newWeights[at] = weights[term];
      }
    }
    return new RowSums(newStarts, newRows, newWeights);
  }

  /** Multiplies all that comes out of a row by a factor of its own. */
  RowSums scaledRows(double[] factors) {
    float[] scaled = new float[weights.length];
    for (int row = 0; row < count(); row++) {
      for (int term = starts[row]; term < starts[row + 1]; term++) {
        scaled[term] = (float) (weights[term] * factors[row]);
      }
    }
    return new RowSums(starts, rows, scaled);
  }

  /**
   * The sums as a step.
   *
   * @param channels of each row, a multiple of {@link #BLOCK}
   * @param accumulates whether they are added to what is there
   */
  Step step(int channels, boolean accumulates) {
    return new Step(count(), BAND) {
      @Override
      protected void rows(
          Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
        for (int row = firstRow; row < endRow; row++) {
          for (int channel = 0; channel < channels; channel += BLOCK) {
            sum(row, x, xAt + channel, channels, y, yAt + row * channels + channel, accumulates);
          }
        }
      }
    };
  }

  private void sum(
      int row, float[] x, int xAt, int channels, float[] y, int to, boolean accumulates) {
    float sum0 = accumulates ? y[to] : 0;
    float sum1 = accumulates ? y[to + 1] : 0;
    float sum2 = accumulates ? y[to + 2] : 0;
    float sum3 = accumulates ? y[to + 3] : 0;
    float sum4 = accumulates ? y[to + 4] : 0;
    float sum5 = accumulates ? y[to + 5] : 0;
    float sum6 = accumulates ? y[to + 6] : 0;
    float sum7 = accumulates ? y[to + 7] : 0;
    int end = starts[row + 1];
    for (int term = starts[row]; term < end; term++) {
      float weight = weights[term];
      int from = xAt + rows[term] * channels;
      sum0 = multiplyAdd(weight, x[from], sum0);
      sum1 = multiplyAdd(weight, x[from + 1], sum1);
      sum2 = multiplyAdd(weight, x[from + 2], sum2);
      sum3 = multiplyAdd(weight, x[from + 3], sum3);
      sum4 = multiplyAdd(weight, x[from + 4], sum4);
      sum5 = multiplyAdd(weight, x[from + 5], sum5);
      sum6 = multiplyAdd(weight, x[from + 6], sum6);
      sum7 = multiplyAdd(weight, x[from + 7], sum7);
    }
    y[to] = sum0;
    y[to + 1] = sum1;
    y[to + 2] = sum2;
    y[to + 3] = sum3;
    y[to + 4] = sum4;
    y[to + 5] = sum5;
    y[to + 6] = sum6;
    y[to + 7] = sum7;
  }
}
