package dev.atrous.runtime.loops.plain;

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

/**
 * The loops that every JVM can run. Public only for {@link
 * dev.atrous.runtime.loops.choice.LoopChoice#chosen()}.
 */
public final class PlainLoops implements Loops {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public WindowLoop convolution(Window window, Filter filter, Activation activation) {
    window.check(filter);
    return window.groupInputs() == 1 && window.groups() > 1
        ? new Depthwise(window, filter, activation)
        : new Convolution(window, filter, activation, false);
  }

  @Override
  public WindowLoop accumulatingConvolution(Window window, Filter filter, Activation activation) {
    window.check(filter);
    return new Convolution(window, filter, activation, true);
  }

  @Override
  public WindowLoop depthwise(Window window, Filter filter, Activation activation) {
    window.checkDepthwise(filter);
    return new Depthwise(window, filter, activation);
  }

  @Override
  public WindowLoop maxPool(Window window, Activation activation) {
    return new MaxPool(window, activation);
  }

  @Override
  public AverageLoop averagePool(Window window, Activation activation) {
    return new AveragePool(window, activation);
  }

  @Override
  public ResizeLoop resize(Resize geometry) {
    ResizeTaps rows = ResizeTaps.of(geometry.rows());
    ResizeTaps columns = ResizeTaps.of(geometry.columns());
    return rows.copies() && columns.copies()
        ? new CopiedPixels(geometry, rows, columns)
        : new SeparableResize(geometry, rows, columns);
  }

  @Override
  public JoinLoop join(Combination combination, JoinGeometry geometry, Activation activation) {
    return new Join(combination, geometry, activation);
  }

  @Override
  public PixelLoop affine(PixelGeometry geometry, Affine affine, Activation activation) {
    geometry.check("scales", affine.scale());
    return new AffineRows(geometry, affine, activation);
  }

  @Override
  public PixelLoop activate(PixelGeometry geometry, Activation activation) {
    return new ActivatedRows(geometry, activation);
  }

  @Override
  public PixelLoop prelu(PixelGeometry geometry, float[] slopes) {
    geometry.check("slopes", slopes);
    return new PReluRows(geometry, slopes);
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
    return new LocalResponse(geometry, size, alpha, beta, k);
  }

  @Override
  public PixelLoop argMax(PixelGeometry geometry) {
    return new ArgMax(geometry);
  }

  @Override
  public PixelLoop channelMax(PixelGeometry geometry) {
    return new ChannelMax(geometry);
  }

  @Override
  public PixelLoop channelMean(PixelGeometry geometry) {
    return new ChannelMean(geometry);
  }
}
