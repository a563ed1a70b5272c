package dev.atrous.runtime.loops.choice;

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
import java.util.concurrent.Callable;

/**
 * Plain loops first, which are fast from the first call, and in the place of each the vector one,
 * once the JVM has compiled it: {@link TierUp} says when. Both give the same bits.
 */
final class TieredLoops implements Loops {

  private final Loops plain;
  private final TierUp tierUp;
  private final TieredOperation add;
  private final TieredOperation multiply;
  private final TieredOperation affine;
  private final TieredOperation prelu;
  private final TieredOperation softmax;
  private final TieredOperation argMax;

  /** One for each kind of activation, by its ordinal. */
  private final TieredOperation[] activate;

  /**
   * Creates loops, all of them plain.
   *
   * @param vector creates the vector loops, on another thread, when it is time
   * @param delay nanoseconds from the first use to that time
   */
  TieredLoops(Loops plain, Callable<Loops> vector, long delay) {
    this.plain = plain;
    tierUp = new TierUp(vector, delay);
    add = operation(TieredOperation.Kind.ADD);
    multiply = operation(TieredOperation.Kind.MULTIPLY);
    affine = operation(TieredOperation.Kind.AFFINE);
    prelu = operation(TieredOperation.Kind.PRELU);
    softmax = operation(TieredOperation.Kind.SOFTMAX);
    argMax = operation(TieredOperation.Kind.ARG_MAX);
    Activation.Kind[] kinds = Activation.Kind.values();
    activate = new TieredOperation[kinds.length];
    for (int kind = 0; kind < kinds.length; kind++) {
      Activation activation = new Activation(kinds[kind], 0);
      activate[kind] =
          new TieredOperation(tierUp, plain, TieredOperation.Kind.ACTIVATE, activation);
    }
  }

  private TieredOperation operation(TieredOperation.Kind kind) {
    return new TieredOperation(tierUp, plain, kind, Activation.NONE);
  }

  private WindowLoop window(
      TieredWindow.Kind kind, Window window, Filter filter, Activation activation) {
    return new TieredWindow(tierUp, plain, kind, window, filter, activation);
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
    return window(TieredWindow.Kind.CONVOLUTION, window, filter, activation);
  }

  @Override
  public WindowLoop accumulatingConvolution(Window window, Filter filter, Activation activation) {
    return window(TieredWindow.Kind.ACCUMULATING_CONVOLUTION, window, filter, activation);
  }

  @Override
  public WindowLoop depthwise(Window window, Filter filter, Activation activation) {
    return window(TieredWindow.Kind.DEPTHWISE, window, filter, activation);
  }

  @Override
  public WindowLoop maxPool(Window window, Activation activation) {
    return window(TieredWindow.Kind.MAX_POOL, window, null, activation);
  }

  @Override
  public AverageLoop averagePool(Window window, Activation activation) {
    return new TieredAverage(tierUp, plain, window, activation);
  }

  @Override
  public ResizeLoop resize(Resize geometry) {
    return new TieredResize(tierUp, plain, geometry);
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
    add.loops()
        .add(
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
    multiply
        .loops()
        .multiply(
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

  @Override
  public void affine(
      Scratch scratch,
      Affine scale,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    affine.loops().affine(scratch, scale, x, xAt, xStep, y, yAt, yStep, pixels, activation);
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
    activate[activation.kind().ordinal()]
        .loops()
        .activate(scratch, activation, x, xAt, xStep, y, yAt, yStep, pixels, channels);
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
    prelu.loops().prelu(scratch, slopes, x, xAt, xStep, y, yAt, yStep, pixels);
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
    softmax.loops().softmax(scratch, x, xAt, xStep, y, yAt, yStep, pixels, channels);
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
    argMax.loops().argMax(scratch, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }
}
