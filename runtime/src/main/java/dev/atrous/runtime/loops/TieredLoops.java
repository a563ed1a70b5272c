package dev.atrous.runtime.loops;

import dev.atrous.runtime.Affine;
import dev.atrous.runtime.Filter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Plain loops first, which are fast from the first call, and in the place of each the vector one,
 * once the JVM has compiled it: {@link TierUp} says when. Both give the same bits.
 */
final class TieredLoops implements Loops {

  private static final int PIXELS = TieredOperation.PIXELS;
  private static final int CHANNELS = TieredOperation.CHANNELS;

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
    float[] ones = new float[CHANNELS];
    Arrays.fill(ones, 1);
    Affine identity = new Affine(ones, new float[CHANNELS]);
    int step = CHANNELS;
    add =
        operation(
            (on, lane, x, y) ->
                on.add(
                    lane,
                    x,
                    0,
                    step,
                    step,
                    x,
                    0,
                    step,
                    step,
                    y,
                    0,
                    step,
                    PIXELS,
                    step,
                    Activation.NONE));
    multiply =
        operation(
            (on, lane, x, y) ->
                on.multiply(
                    lane,
                    x,
                    0,
                    step,
                    step,
                    x,
                    0,
                    step,
                    step,
                    y,
                    0,
                    step,
                    PIXELS,
                    step,
                    Activation.NONE));
    affine =
        operation(
            (on, lane, x, y) ->
                on.affine(lane, identity, x, 0, step, y, 0, step, PIXELS, Activation.NONE));
    prelu = operation((on, lane, x, y) -> on.prelu(lane, ones, x, 0, step, y, 0, step, PIXELS));
    softmax =
        operation((on, lane, x, y) -> on.softmax(lane, x, 0, step, y, 0, step, PIXELS, CHANNELS));
    argMax = operation((on, lane, x, y) -> on.argMax(lane, x, 0, step, y, 0, 1, PIXELS, CHANNELS));
    activate =
        Stream.of(Activation.Kind.values())
            .map(kind -> new Activation(kind, 0))
            .map(
                kind ->
                    operation(
                        (on, lane, x, y) ->
                            on.activate(lane, kind, x, 0, step, y, 0, step, PIXELS, CHANNELS)))
            .toArray(TieredOperation[]::new);
  }

  private TieredOperation operation(TieredOperation.Sample sample) {
    return new TieredOperation(tierUp, plain, sample);
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
    return new TieredWindow(
        tierUp, plain, window, on -> on.convolution(window, filter, activation));
  }

  @Override
  public WindowLoop convolutionOnto(Window window, Filter filter, Activation activation) {
    return new TieredWindow(
        tierUp, plain, window, on -> on.convolutionOnto(window, filter, activation));
  }

  @Override
  public WindowLoop depthwise(Window window, Filter filter, Activation activation) {
    return new TieredWindow(tierUp, plain, window, on -> on.depthwise(window, filter, activation));
  }

  @Override
  public WindowLoop maxPool(Window window, Activation activation) {
    return new TieredWindow(tierUp, plain, window, on -> on.maxPool(window, activation));
  }

  @Override
  public AverageLoop averagePool(Window window, Activation activation) {
    return new TieredAverage(tierUp, plain, window, on -> on.averagePool(window, activation));
  }

  @Override
  public ResizeLoop resize(Resize geometry) {
    return new TieredResize(tierUp, plain, geometry);
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
    add.loops()
        .add(
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
            activation);
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
    multiply
        .loops()
        .multiply(
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
            activation);
  }

  @Override
  public void affine(
      Lane lane,
      Affine scale,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    affine.loops().affine(lane, scale, x, xAt, xStep, y, yAt, yStep, pixels, activation);
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
    activate[activation.kind().ordinal()]
        .loops()
        .activate(lane, activation, x, xAt, xStep, y, yAt, yStep, pixels, channels);
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
    prelu.loops().prelu(lane, slopes, x, xAt, xStep, y, yAt, yStep, pixels);
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
    softmax.loops().softmax(lane, x, xAt, xStep, y, yAt, yStep, pixels, channels);
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
    argMax.loops().argMax(lane, x, xAt, xStep, y, yAt, yStep, pixels, channels);
  }
}
