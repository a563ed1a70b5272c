package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.plain.PlainLoops;

final class Activations {
  private static final PlainLoops PLAIN = new PlainLoops();

  private Activations() {}

  static void apply(
      Lane lane, Activation activation, Window window, float[] y, int yAt, int rows, int columns) {
    int step = window.outputStep();
    for (int row = 0; row < rows; row++) {
      int at = yAt + row * window.outputRowStep();
      PLAIN.activate(lane, activation, y, at, step, y, at, step, columns, window.outputChannels());
    }
  }
}
