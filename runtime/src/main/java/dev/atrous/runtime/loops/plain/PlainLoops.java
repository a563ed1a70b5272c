package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.Affine;
import dev.atrous.runtime.Filter;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/** The loops that every JVM can run. Public only for {@link Loops#chosen()}. */
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
  public WindowLoop convolutionOnto(Window window, Filter filter, Activation activation) {
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
      Lane lane,
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
        lane,
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
      Lane lane,
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
        lane,
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
      Lane lane,
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
    int most = Math.min(pixels, Span.pixels(channels));
    float[] row = lane.floats(0, most * channels);
    float[] other = lane.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int xFrom = xAt + pixel * xStep;
      int zFrom = zAt + pixel * zStep;
      Span.spread(x, xFrom, xStep, xChannels, channels / xChannels, count, row);
      Span.spread(z, zFrom, zStep, zChannels, channels / zChannels, count, other);
      Elementwise.combine(row, other, count * channels, multiply);
      RowActivation.apply(activation, row, count * channels);
      Span.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }

  @Override
  public void affine(
      Lane lane,
      Affine affine,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    Elementwise.affine(lane, affine, x, xAt, xStep, y, yAt, yStep, pixels, activation);
  }

  @Override
  public void activate(
      Lane lane,
      Activation activation,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    Elementwise.activate(lane, activation, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }

  @Override
  public void prelu(
      Lane lane,
      float[] slopes,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels) {
    Elementwise.prelu(lane, slopes, x, xAt, xStep, y, yAt, yStep, pixels);
  }

  @Override
  public void softmax(
      Lane lane,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    OverChannels.softmax(lane, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }

  @Override
  public void argMax(
      Lane lane,
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
