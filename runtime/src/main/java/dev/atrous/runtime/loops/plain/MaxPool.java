package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import java.util.Arrays;

/** The maximum of the taps of every channel, over rows that hold as many pixels as fit. */
final class MaxPool extends RowLoop {

  private final Activation activation;

  MaxPool(Window window, Activation activation) {
    super(window);
    this.activation = activation;
  }

  @Override
  void row(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int pixels,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    int channels = window.outputChannels();
    int step = window.inputStep();
    int most = GatheredRow.pixels(channels);
    float[] best = scratch.floats(0, most * channels);
    float[] input = scratch.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      Arrays.fill(best, 0, count * channels, Float.NEGATIVE_INFINITY);
      for (int row = tapRow; row < tapRowEnd; row++) {
        int at = xAt + pixel * step + row * window.tapRowStep();
        for (int column = tapColumn; column < tapColumnEnd; column++) {
          GatheredRow.load(x, at + column * window.tapColumnStep(), step, channels, count, input);
          max(best, input, count * channels);
        }
      }
      RowActivation.apply(activation, best, count * channels);
      GatheredRow.store(
          best, y, yAt + pixel * window.outputStep(), window.outputStep(), channels, count);
    }
  }

  private static void max(float[] best, float[] input, int length) {
    for (int at = 0; at < length; at++) {
      best[at] = Math.max(best[at], input[at]);
    }
  }
}
