package dev.atrous.runtime.loops.plain;

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
    return new PlainResize(geometry);
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
    combine(
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
        activation,
        false);
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
    combine(
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
        activation,
        true);
  }

  private static void combine(
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
      Activation activation,
      boolean multiply) {
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] other = scratch.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int xFrom = xAt + pixel * xStep;
      int zFrom = zAt + pixel * zStep;
      GatheredRow.spread(x, xFrom, xStep, xChannels, channels / xChannels, count, row);
      GatheredRow.spread(z, zFrom, zStep, zChannels, channels / zChannels, count, other);
      Elementwise.combine(row, other, count * channels, multiply);
      RowActivation.apply(activation, row, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
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
    Elementwise.affine(scratch, affine, x, xAt, xStep, y, yAt, yStep, pixels, activation);
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
    Elementwise.prelu(scratch, slopes, x, xAt, xStep, y, yAt, yStep, pixels);
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
    OverChannels.softmax(scratch, x, xAt, xStep, y, yAt, yStep, pixels, channels);
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
    OverChannels.argMax(x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }
}
