package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.plain.FilterHolder;

/**
 * How a loop is made of plain or of vector loops, and how it is tried. Records with a constant for
 * what they make, and no lambdas, of each of which every new process makes a class.
 *
 * @param <L> the kind of loop
 */
interface Recipe<L> {

  /** Neighbouring pixels of a trial of a loop that does little for each. */
  int PIXELS = 64;

  /** The loop. */
  L made(Loops loops);

  /**
   * The same for when the plain loop is held anyway, which may give back what it was made of.
   *
   * @param plain what was made with the plain loops
   */
  default Recipe<L> beside(L plain) {
    return this;
  }

  /** Floats of the map that a trial reads. */
  long inputFloats();

  /** Floats of the map that a trial writes. */
  long outputFloats();

  /** Runs a loop once, on maps of these lengths. */
  void run(L loop, Scratch scratch, float[] x, float[] y);

  /**
   * A convolution or a maximum pool.
   *
   * @param holder of the filter; null for a pool
   */
  record OfWindow(Kind kind, Window window, FilterHolder holder, Activation activation)
      implements Recipe<WindowLoop> {

    enum Kind {
      CONVOLUTION,
      ACCUMULATING_CONVOLUTION,
      DEPTHWISE,
      MAX_POOL
    }

    @Override
    public WindowLoop made(Loops loops) {
      return switch (kind) {
        case CONVOLUTION -> loops.convolution(window, holder.filter(), activation);
        case ACCUMULATING_CONVOLUTION ->
            loops.accumulatingConvolution(window, holder.filter(), activation);
        case DEPTHWISE -> loops.depthwise(window, holder.filter(), activation);
        case MAX_POOL -> loops.maxPool(window, activation);
      };
    }

    @Override
    public Recipe<WindowLoop> beside(WindowLoop plain) {
      return plain instanceof FilterHolder packed
          ? new OfWindow(kind, window, packed, activation)
          : this;
    }

    @Override
    public long inputFloats() {
      return WindowSample.of(window).inputFloats();
    }

    @Override
    public long outputFloats() {
      return WindowSample.of(window).outputFloats();
    }

    @Override
    public void run(WindowLoop loop, Scratch scratch, float[] x, float[] y) {
      WindowSample sample = WindowSample.of(window);
      int rows = window.kernelHeight();
      int columns = window.kernelWidth();
      loop.pixels(scratch, x, sample.from(), y, 0, 1, sample.pixels(), 0, rows, 0, columns);
    }
  }

  /** An average pool. */
  record OfAverage(Window window, Activation activation) implements Recipe<AverageLoop> {

    @Override
    public AverageLoop made(Loops loops) {
      return loops.averagePool(window, activation);
    }

    @Override
    public long inputFloats() {
      return WindowSample.of(window).inputFloats();
    }

    @Override
    public long outputFloats() {
      return WindowSample.of(window).outputFloats();
    }

    @Override
    public void run(AverageLoop loop, Scratch scratch, float[] x, float[] y) {
      WindowSample sample = WindowSample.of(window);
      int rows = window.kernelHeight();
      int columns = window.kernelWidth();
      loop.pixels(scratch, x, sample.from(), y, 0, 1, sample.pixels(), 0, rows, 0, columns, 1);
    }
  }

  /** A change of height and width: a row between two others, if there is one. */
  record OfResize(Resize geometry) implements Recipe<ResizeLoop> {

    @Override
    public ResizeLoop made(Loops loops) {
      return loops.resize(geometry);
    }

    @Override
    public long inputFloats() {
      return (long) geometry.rows().inputs() * geometry.rowStep();
    }

    @Override
    public long outputFloats() {
      return (long) geometry.columns().outputs() * geometry.outputStep();
    }

    @Override
    public void run(ResizeLoop loop, Scratch scratch, float[] x, float[] y) {
      loop.row(scratch, x, 0, y, 0, Math.min(1, geometry.rows().outputs() - 1));
    }
  }

  /** Two maps combined pixel by pixel, for a trial one and the same. */
  record OfJoin(Combination combination, JoinGeometry geometry, Activation activation)
      implements Recipe<JoinLoop> {

    @Override
    public JoinLoop made(Loops loops) {
      return loops.join(combination, geometry, activation);
    }

    @Override
    public long inputFloats() {
      long step = Math.max(geometry.firstStep(), geometry.secondStep());
      return (PIXELS - 1) * step + geometry.channels();
    }

    @Override
    public long outputFloats() {
      return (PIXELS - 1L) * geometry.outputStep() + geometry.channels();
    }

    @Override
    public void run(JoinLoop loop, Scratch scratch, float[] x, float[] y) {
      loop.pixels(scratch, x, 0, x, 0, y, 0, PIXELS);
    }
  }
}
