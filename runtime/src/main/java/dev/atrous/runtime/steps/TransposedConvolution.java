package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/**
 * A transposed convolution as ordinary ones: the output rows that lie a stride apart meet the same
 * taps of the kernel, so each such phase is a convolution of stride 1 with those taps (Dumoulin and
 * Visin 2016, section 4.5; Shi et al. 2016 for the phases). No zero is ever inserted or multiplied.
 */
public final class TransposedConvolution {

  private final TransposedGeometry geometry;
  private final PhaseTaps[] rowPhases;
  private final PhaseTaps[] columnPhases;
  private final WindowLoop[][] loops;

  /**
   * Packs the weights of each phase.
   *
   * @param filter weights [outputs, inputs / groups, kernel height, kernel width], taps not flipped
   */
  public TransposedConvolution(
      Loops loops, TransposedGeometry geometry, Filter filter, Activation activation) {
    this.geometry = geometry;
    rowPhases =
        PhaseTaps.all(
            geometry.kernelHeight(),
            geometry.strideHeight(),
            geometry.rateHeight(),
            geometry.padTop());
    columnPhases =
        PhaseTaps.all(
            geometry.kernelWidth(),
            geometry.strideWidth(),
            geometry.rateWidth(),
            geometry.padLeft());
    this.loops = new WindowLoop[rowPhases.length][columnPhases.length];
    for (int row = 0; row < rowPhases.length; row++) {
      for (int column = 0; column < columnPhases.length; column++) {
        this.loops[row][column] =
            loop(loops, rowPhases[row], columnPhases[column], filter, activation);
      }
    }
  }

  private WindowLoop loop(
      Loops loops, PhaseTaps rows, PhaseTaps columns, Filter filter, Activation activation) {
    int inputRow = geometry.inputWidth() * geometry.inputStep();
    Window window =
        Window.channels(geometry.inputChannels(), geometry.outputChannels())
            .groups(geometry.groups())
            .kernel(Math.max(1, rows.count()), Math.max(1, columns.count()))
            .rate(-rows.back(), -columns.back())
            .pitch(geometry.inputStep(), geometry.strideWidth() * geometry.outputStep())
            .rows(
                inputRow, geometry.strideHeight() * geometry.outputWidth() * geometry.outputStep());
    return loops.convolution(window, taps(rows, columns, filter), activation);
  }

  /** The weights of one phase; zeros, never read, for a phase that no tap reaches. */
  private Filter taps(PhaseTaps rows, PhaseTaps columns, Filter filter) {
    int kernelHeight = geometry.kernelHeight();
    int kernelWidth = geometry.kernelWidth();
    int planes = filter.weight().length / (kernelHeight * kernelWidth);
    int height = Math.max(1, rows.count());
    int width = Math.max(1, columns.count());
    float[] weight = new float[planes * height * width];
    for (int plane = 0; plane < planes; plane++) {
      for (int row = 0; row < rows.count(); row++) {
        for (int column = 0; column < columns.count(); column++) {
          weight[(plane * height + row) * width + column] =
              filter
                  .weight()[
                  (plane * kernelHeight + rows.tap(row)) * kernelWidth + columns.tap(column)];
        }
      }
    }
    return new Filter(weight, filter.bias());
  }

  /**
   * Computes one row of the output.
   *
   * @param xAt where the input map begins
   * @param yAt where the output row begins
   */
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int rowPhase = row % rowPhases.length;
    PhaseTaps rows = rowPhases[rowPhase];
    int position = row / rowPhases.length;
    int tapRow = rows.firstInside(position, geometry.inputHeight());
    int tapRowEnd = Math.max(tapRow, rows.endInside(position));
    int inputRow = geometry.inputWidth() * geometry.inputStep();
    int from = xAt + rows.input(position) * inputRow;
    for (int column = 0; column < columnPhases.length; column++) {
      columns(scratch, x, from, y, yAt, rowPhase, column, tapRow, tapRowEnd);
    }
  }

  /** The pixels of one phase of a row, in stretches that meet the same taps. */
  private void columns(
      Scratch scratch,
      float[] x,
      int from,
      float[] y,
      int yAt,
      int rowPhase,
      int columnPhase,
      int tapRow,
      int tapRowEnd) {
    PhaseTaps columns = columnPhases[columnPhase];
    WindowLoop loop = loops[rowPhase][columnPhase];
    int stride = columnPhases.length;
    int positions = (geometry.outputWidth() - columnPhase + stride - 1) / stride;
    int position = 0;
    while (position < positions) {
      int tap = columns.firstInside(position, geometry.inputWidth());
      int tapEnd = Math.max(tap, columns.endInside(position));
      int end = position + 1;
      while (end < positions
          && columns.firstInside(end, geometry.inputWidth()) == tap
          && Math.max(tap, columns.endInside(end)) == tapEnd) {
        end++;
      }
      loop.pixels(
          scratch,
          x,
          from + columns.input(position) * geometry.inputStep(),
          y,
          yAt + (columnPhase + position * stride) * geometry.outputStep(),
          1,
          end - position,
          tapRow,
          tapRowEnd,
          tap,
          tapEnd);
      position = end;
    }
  }
}
