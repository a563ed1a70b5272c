package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;
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
    if (geometry.mode() == Resize.Mode.NEAREST) {
      return new NearestResize(geometry);
    }
    return geometry.channels() >= LANES ? new BilinearResize(geometry) : plain.resize(geometry);
  }

  @Override
  public void add(
      Scratch scratch,
      float[] x,
      int xAt,
      int xStep,
      int xChannels,
      float[] z,
      int zAt,
      int zStep,
      int zChannels,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels,
      Activation activation) {
    if (xChannels == channels && zChannels == channels) {
      Elementwise.combine(
          scratch,
          Elementwise::add,
          x,
          xAt,
          xStep,
          z,
          zAt,
          zStep,
          y,
          yAt,
          yStep,
          pixels,
          channels,
          activation);
    } else {
      plain.add(
          scratch,
          x,
          xAt,
          xStep,
          xChannels,
          z,
          zAt,
          zStep,
          zChannels,
          y,
          yAt,
          yStep,
          pixels,
          channels,
          activation);
    }
  }

  @Override
  public void multiply(
      Scratch scratch,
      float[] x,
      int xAt,
      int xStep,
      int xChannels,
      float[] z,
      int zAt,
      int zStep,
      int zChannels,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels,
      Activation activation) {
    if (xChannels == channels && zChannels == channels) {
      Elementwise.combine(
          scratch,
          Elementwise::multiply,
          x,
          xAt,
          xStep,
          z,
          zAt,
          zStep,
          y,
          yAt,
          yStep,
          pixels,
          channels,
          activation);
    } else {
      plain.multiply(
          scratch,
          x,
          xAt,
          xStep,
          xChannels,
          z,
          zAt,
          zStep,
          zChannels,
          y,
          yAt,
          yStep,
          pixels,
          channels,
          activation);
    }
  }

  @Override
  public void affine(
      Scratch scratch,
      Affine affine,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    PerChannel.run(
        scratch,
        PerChannel::affine,
        affine.scale(),
        affine.shift(),
        x,
        xAt,
        xStep,
        y,
        yAt,
        yStep,
        pixels,
        activation);
  }

  @Override
  public void activate(
      Scratch scratch,
      Activation activation,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    Elementwise.activate(scratch, activation, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }

  @Override
  public void prelu(
      Scratch scratch,
      float[] slopes,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels) {
    PerChannel.run(
        scratch,
        PerChannel::prelu,
        slopes,
        slopes,
        x,
        xAt,
        xStep,
        y,
        yAt,
        yStep,
        pixels,
        Activation.NONE);
  }

  @Override
  public void softmax(
      Scratch scratch,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    Softmax.softmax(scratch, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }

  @Override
  public void argMax(
      Scratch scratch,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    ArgMax.argMax(x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }
}
