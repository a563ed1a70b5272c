package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;

/**
 * Normalises groups of channels by their mean and variance over the whole map. Threads share rows
 * twice: for the moments of each row, and for the result. Between the two one thread puts the
 * moments together, in double precision and always in the same order, so that the result does not
 * depend on who computed them.
 */
public abstract class GroupNormStep {

  private final RowMoments rowMoments;
  private final ScaledRows scaledRows;
  private final int channels;
  private final int groups;
  private final int rows;
  private final Affine affine;
  private final double epsilon;

  /**
   * Creates a step.
   *
   * @param inputStep floats between neighbouring pixels of the input
   * @param outputStep floats between neighbouring pixels of the output
   * @param bandRows the fewest rows that are worth a thread of their own
   * @param affine a factor and an addend for each channel, applied to what was normalised
   * @param epsilon what is added to a variance before the root
   */
  protected GroupNormStep(
      Loops loops,
      int channels,
      int groups,
      int rows,
      int columns,
      int inputStep,
      int outputStep,
      int bandRows,
      Affine affine,
      double epsilon,
      Activation activation) {
    this.channels = channels;
    this.groups = groups;
    this.rows = rows;
    this.affine = affine;
    this.epsilon = epsilon;
    rowMoments = new RowMoments(loops, channels, rows, columns, inputStep, bandRows);
    scaledRows =
        new ScaledRows(loops, channels, rows, columns, inputStep, outputStep, bandRows, activation);
  }

  /** Reads the map and writes the moments of its rows. */
  final Step moments() {
    return rowMoments;
  }

  /** Reads the map, and the means, factors and addends of its channels; writes the result. */
  final JoinStep scaled() {
    return scaledRows;
  }

  /** Floats of the moments of all rows, and of the means, factors and addends behind them. */
  final int floats() {
    return Math.addExact(affineAt(), Math.multiplyExact(3, channels));
  }

  /** Where means, factors and addends begin. */
  final int affineAt() {
    return Math.multiplyExact(rows, RowMoments.floats(channels));
  }

  /** Puts the moments of all rows together. */
  final void merge(float[] moments) {
    int size = channels / groups;
    for (int group = 0; group < groups; group++) {
      merge(moments, group * size, (group + 1) * size);
    }
  }

  private void merge(float[] moments, int first, int end) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int channel = first; channel < end; channel++) {
        sum += rowMoments.mean(moments, row, channel);
      }
    }
    double count = (double) rows * (end - first);
    double mean = sum / count;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      for (int channel = first; channel < end; channel++) {
        double distance = rowMoments.mean(moments, row, channel) - mean;
        squares += rowMoments.variance(moments, row, channel) + distance * distance;
      }
    }
    double factor = 1 / Math.sqrt(squares / count + epsilon);
    float rounded = (float) mean;
    int at = affineAt();
    for (int channel = first; channel < end; channel++) {
      double scale = affine.scale()[channel] * factor;
      double addend = affine.shift()[channel] - (mean - rounded) * scale;
      moments[at + channel] = rounded;
      moments[at + channels + channel] = (float) scale;
      moments[at + 2 * channels + channel] = (float) addend;
    }
  }

  /**
   * A row less the means of its channels, times their factors, plus their addends. The means come
   * first, so that a map that hardly differs from its mean loses no digits.
   */
  private static final class ScaledRows extends JoinStep {

    private final JoinLoop subtract;
    private final JoinLoop multiply;
    private final JoinLoop add;
    private final int channels;
    private final int columns;
    private final int inputRow;
    private final int outputRow;

    ScaledRows(
        Loops loops,
        int channels,
        int rows,
        int columns,
        int inputStep,
        int outputStep,
        int bandRows,
        Activation activation) {
      super(rows, bandRows);
      this.channels = channels;
      this.columns = columns;
      inputRow = columns * inputStep;
      outputRow = columns * outputStep;
      JoinGeometry first = new JoinGeometry(channels, channels, inputStep, channels, 0, outputStep);
      JoinGeometry next = new JoinGeometry(channels, channels, outputStep, channels, 0, outputStep);
      subtract = loops.join(Combination.SUBTRACT, first, Activation.NONE);
      multiply = loops.join(Combination.MULTIPLY, next, Activation.NONE);
      add = loops.join(Combination.ADD, next, activation);
    }

    @Override
    protected void rows(
        Scratch scratch,
        float[] x,
        int xAt,
        float[] z,
        int zAt,
        float[] y,
        int yAt,
        int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * outputRow;
        subtract.pixels(scratch, x, xAt + row * inputRow, z, zAt, y, to, columns);
        multiply.pixels(scratch, y, to, z, zAt + channels, y, to, columns);
        add.pixels(scratch, y, to, z, zAt + 2 * channels, y, to, columns);
      }
    }
  }
}
