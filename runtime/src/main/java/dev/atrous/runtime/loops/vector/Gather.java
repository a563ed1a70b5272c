package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;

/** Copies the short stretches of a block's inputs into one long stretch for each pixel. */
final class Gather {

  private Gather() {}

  /**
   * Copies whole vectors, each of which may write beyond its stretch what the next one overwrites.
   *
   * @param list stretches, as {@link Stretches#of} lists them, all equally long
   * @param in where tap (0, 0) of each pixel lies, + {@code shift}
   * @param y receives the stretches of a pixel behind each other, and behind them those of the next
   * @param count pixels
   */
  static void copy(float[] x, int[] in, int shift, int[] list, float[] y, int count) {
    int length = list[2];
    int vectors = (length + LANES - 1) / LANES * LANES;
    int to = 0;
    for (int pixel = 0; pixel < count; pixel++) {
      for (int at = 0; list[at + 2] >= 0; at += Stretches.FIELDS) {
        int from = in[pixel] + shift + list[at];
        if (from + vectors <= x.length) {
          FloatVector.fromArray(FLOATS, x, from).intoArray(y, to);
          for (int term = LANES; term < vectors; term += LANES) {
            FloatVector.fromArray(FLOATS, x, from + term).intoArray(y, to + term);
          }
        } else {
          System.arraycopy(x, from, y, to, length);
        }
        to += length;
      }
    }
  }
}
