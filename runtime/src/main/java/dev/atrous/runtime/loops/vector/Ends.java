package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;

/** How a convolution ends: an activation that limits is the tiles' own, others come behind them. */
final class Ends {

  private Ends() {}

  /** Applies an activation that tiles do not, to a rectangle of pixels. */
  static void finish(
      Lane lane, Activation activation, Window window, float[] y, int yAt, int rows, int columns) {
    if (Clamp.of(activation).applies() || activation.kind() == Activation.Kind.NONE) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = yAt + row * window.outputRowStep() + column * window.outputStep();
        Activations.apply(lane, activation, y, at, window.outputChannels());
      }
    }
  }
}
