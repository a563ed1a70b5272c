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

  /** Reads the map, and the factors and addends of its channels; writes the result. */
  final JoinStep scaled() {
    return scaledRows;
  }

  /** Floats of the moments of all rows, and of the factors and addends behind them. */
  final int floats() {
    return Math.addExact(affineAt(), Math.multiplyExact(2, channels));
  }

  /** Where factors and addends begin. */
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
    int at = affineAt();
    for (int channel = first; channel < end; channel++) {
      double scale = affine.scale()[channel] * factor;
      moments[at + channel] = (float) scale;
      moments[at + channels + channel] = (float) (affine.shift()[channel] - mean * scale);
    }
  }

  /** A row times the factors of its channels, plus their addends. */
  private static final class ScaledRows extends JoinStep {

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
      multiply =
          loops.join(
              Combination.MULTIPLY,
              new JoinGeometry(channels, channels, inputStep, channels, 0, outputStep),
              Activation.NONE);
      add =
          loops.join(
              Combination.ADD,
              new JoinGeometry(channels, channels, outputStep, channels, 0, outputStep),
              activation);
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
        multiply.pixels(scratch, x, xAt + row * inputRow, z, zAt, y, to, columns);
        add.pixels(scratch, y, to, z, zAt + channels, y, to, columns);
      }
    }
  }
}
