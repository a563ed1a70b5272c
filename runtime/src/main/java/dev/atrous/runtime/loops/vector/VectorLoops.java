package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.ResizeTaps;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.plain.PlainLoops;
import dev.atrous.runtime.loops.vector.machine.VectorUnits;
import dev.atrous.runtime.loops.vector.machine.Width;

/**
 * The loops for machines with vectors of floats. Public only for {@link
 * dev.atrous.runtime.loops.choice.LoopChoice#chosen()}.
 */
public final class VectorLoops implements Loops {

  private final Loops plain = new PlainLoops();
  private final int bits;

  /**
   * Fails early if this machine or one of the system properties {@code atrous.vector.bits} and
   * {@code atrous.vector.units} does not suit.
   *
   * @throws IllegalArgumentException if they ask for vectors that this machine lacks, or for units
   *     that no machine has
   * @throws IllegalStateException if the machine's vectors are too short to be of use
   */
  public VectorLoops() {
    bits = Width.species(System.getProperty(Width.PROPERTY)).vectorBitSize();
    VectorUnits.check(System.getProperty(VectorUnits.PROPERTY));
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public String toString() {
    return "vectors of " + bits + " bits";
  }

  @Override
  public WindowLoop convolution(Window window, Filter filter, Activation activation) {
    if (window.groupInputs() == 1 && window.groups() > 1) {
      return depthwise(window, filter, activation);
    }
    window.check(filter);
    return new Convolution(window, filter, activation, false);
  }

  @Override
  public WindowLoop accumulatingConvolution(Window window, Filter filter, Activation activation) {
    window.check(filter);
    return new Convolution(window, filter, activation, true);
  }

  @Override
  public WindowLoop depthwise(Window window, Filter filter, Activation activation) {
    window.checkDepthwise(filter);
    return Depthwise.suits(window)
        ? new Depthwise(window, filter, activation)
        : plain.depthwise(window, filter, activation);
  }

  @Override
  public WindowLoop maxPool(Window window, Activation activation) {
    return window.outputChannels() >= LANES
        ? new MaxPool(window, activation)
        : plain.maxPool(window, activation);
  }

  @Override
  public AverageLoop averagePool(Window window, Activation activation) {
    return window.outputChannels() >= LANES
        ? new AveragePool(window, activation)
        : plain.averagePool(window, activation);
  }

  @Override
  public ResizeLoop resize(Resize geometry) {
    ResizeTaps rows = ResizeTaps.of(geometry.rows());
    ResizeTaps columns = ResizeTaps.of(geometry.columns());
    boolean copies = rows.copies() && columns.copies();
    return geometry.channels() >= LANES && !copies
        ? new SeparableResize(geometry, rows, columns)
        : plain.resize(geometry);
  }

  @Override
  public JoinLoop join(Combination combination, JoinGeometry geometry, Activation activation) {
    return geometry.isComplete()
        ? new Join(combination, geometry, activation)
        : plain.join(combination, geometry, activation);
  }

  @Override
  public PixelLoop affine(PixelGeometry geometry, Affine affine, Activation activation) {
    geometry.check("scales", affine.scale());
    return new PerChannel.Scaled(geometry, affine, activation);
  }

  @Override
  public PixelLoop activate(PixelGeometry geometry, Activation activation) {
    return new Activated(geometry, activation);
  }

  @Override
  public PixelLoop prelu(PixelGeometry geometry, float[] slopes) {
    geometry.check("slopes", slopes);
    return new PerChannel.Rectified(geometry, slopes);
  }

  @Override
  public PixelLoop softmax(PixelGeometry geometry) {
    return new Softmax(geometry, false);
  }

  @Override
  public PixelLoop logSoftmax(PixelGeometry geometry) {
    return new Softmax(geometry, true);
  }

  @Override
  public PixelLoop layerNorm(PixelGeometry geometry, Affine affine, double epsilon) {
    geometry.check("scales", affine.scale());
    return new LayerNorm(geometry, affine, epsilon);
  }

  @Override
  public PixelLoop localResponseNorm(
      PixelGeometry geometry, int size, double alpha, double beta, double k) {
    return plain.localResponseNorm(geometry, size, alpha, beta, k);
  }

  @Override
  public PixelLoop argMax(PixelGeometry geometry) {
    return new ArgMax(geometry);
  }

  @Override
  public PixelLoop channelMax(PixelGeometry geometry) {
    return geometry.channels() >= LANES ? new ChannelMax(geometry) : plain.channelMax(geometry);
  }

  @Override
  public PixelLoop channelMean(PixelGeometry geometry) {
    return plain.channelMean(geometry);
  }
}
