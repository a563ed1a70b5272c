package dev.atrous.runtime.loops.choice;

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
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.plain.FilterHolder;
import java.util.concurrent.Callable;

/**
 * Plain loops first, which are fast from the first call, and in the place of each the vector one,
 * once the JVM has compiled it: {@link TierUp} says when. Both give the same bits.
 */
final class TieredLoops implements Loops {

  private final Loops plain;
  private final TierUp tierUp;

  /**
   * Creates loops, all of them plain.
   *
   * @param vector creates the vector loops, on another thread, when it is time
   * @param delay nanoseconds from the first use to that time
   */
  TieredLoops(Loops plain, Callable<Loops> vector, long delay) {
    this.plain = plain;
    tierUp = new TierUp(vector, delay);
  }

  @Override
  public String name() {
    return "tiered";
  }

  @Override
  public boolean areSettled() {
    return tierUp.isDone();
  }

  @Override
  public WindowLoop convolution(Window window, Filter filter, Activation activation) {
    return window(Recipe.OfWindow.Kind.CONVOLUTION, window, filter, activation);
  }

  @Override
  public WindowLoop accumulatingConvolution(Window window, Filter filter, Activation activation) {
    return window(Recipe.OfWindow.Kind.ACCUMULATING_CONVOLUTION, window, filter, activation);
  }

  @Override
  public WindowLoop depthwise(Window window, Filter filter, Activation activation) {
    return window(Recipe.OfWindow.Kind.DEPTHWISE, window, filter, activation);
  }

  @Override
  public WindowLoop maxPool(Window window, Activation activation) {
    return window(Recipe.OfWindow.Kind.MAX_POOL, window, null, activation);
  }

  private WindowLoop window(
      Recipe.OfWindow.Kind kind, Window window, Filter filter, Activation activation) {
    FilterHolder holder = filter == null ? null : new FilterHolder.Unpacked(filter);
    return new Tiered.OfWindow(tiered(new Recipe.OfWindow(kind, window, holder, activation)));
  }

  @Override
  public AverageLoop averagePool(Window window, Activation activation) {
    return new Tiered.OfAverage(tiered(new Recipe.OfAverage(window, activation)));
  }

  @Override
  public ResizeLoop resize(Resize geometry) {
    return new Tiered.OfResize(tiered(new Recipe.OfResize(geometry)));
  }

  @Override
  public JoinLoop join(Combination combination, JoinGeometry geometry, Activation activation) {
    return new Tiered.OfJoin(tiered(new Recipe.OfJoin(combination, geometry, activation)));
  }

  @Override
  public PixelLoop affine(PixelGeometry geometry, Affine affine, Activation activation) {
    return pixels(PixelRecipe.OfPixels.Kind.AFFINE, geometry, affine, null, activation);
  }

  @Override
  public PixelLoop activate(PixelGeometry geometry, Activation activation) {
    return pixels(PixelRecipe.OfPixels.Kind.ACTIVATE, geometry, null, null, activation);
  }

  @Override
  public PixelLoop prelu(PixelGeometry geometry, float[] slopes) {
    return pixels(PixelRecipe.OfPixels.Kind.PRELU, geometry, null, slopes, null);
  }

  @Override
  public PixelLoop softmax(PixelGeometry geometry) {
    return pixels(PixelRecipe.OfPixels.Kind.SOFTMAX, geometry, null, null, null);
  }

  @Override
  public PixelLoop layerNorm(PixelGeometry geometry, Affine affine, double epsilon) {
    return new Tiered.OfPixels(tiered(new PixelRecipe.OfLayerNorm(geometry, affine, epsilon)));
  }

  @Override
  public PixelLoop logSoftmax(PixelGeometry geometry) {
    return pixels(PixelRecipe.OfPixels.Kind.LOG_SOFTMAX, geometry, null, null, null);
  }

  @Override
  public PixelLoop localResponseNorm(
      PixelGeometry geometry, int size, double alpha, double beta, double k) {
    return plain.localResponseNorm(geometry, size, alpha, beta, k); // There is no other.
  }

  @Override
  public PixelLoop argMax(PixelGeometry geometry) {
    return pixels(PixelRecipe.OfPixels.Kind.ARG_MAX, geometry, null, null, null);
  }

  @Override
  public PixelLoop channelMax(PixelGeometry geometry) {
    return pixels(PixelRecipe.OfPixels.Kind.CHANNEL_MAX, geometry, null, null, null);
  }

  @Override
  public PixelLoop channelMean(PixelGeometry geometry) {
    return plain.channelMean(geometry); // There is no other.
  }

  private PixelLoop pixels(
      PixelRecipe.OfPixels.Kind kind,
      PixelGeometry geometry,
      Affine affine,
      float[] slopes,
      Activation activation) {
    return new Tiered.OfPixels(
        tiered(new PixelRecipe.OfPixels(kind, geometry, affine, slopes, activation)));
  }

  private <L> Tiered<L> tiered(Recipe<L> recipe) {
    return new Tiered<>(tierUp, plain, recipe);
  }
}
