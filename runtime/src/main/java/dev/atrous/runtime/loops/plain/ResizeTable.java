package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Resize;

/**
 * Where each position of one axis reads from: a pixel, the one after it, and how far between them.
 * All in float, as PyTorch and TensorFlow compute it. Public for the vector loops.
 *
 * @param lower the pixel at or before the source
 * @param upper the one after it; the same at the far edge
 * @param fraction of the way from lower to upper, 0 where both are one
 */
public record ResizeTable(int[] lower, int[] upper, float[] fraction) {

  public static ResizeTable of(Resize.Mode mode, boolean alignCorners, int inputs, int outputs) {
    ResizeTable table = new ResizeTable(new int[outputs], new int[outputs], new float[outputs]);
    for (int target = 0; target < outputs; target++) {
      float source = source(mode, alignCorners, inputs, outputs, target);
      int lower = Math.min((int) source, inputs - 1);
      int upper = Math.min(lower + 1, inputs - 1);
      boolean between = mode == Resize.Mode.BILINEAR && upper > lower;
      table.lower[target] = lower;
      table.upper[target] = upper;
      table.fraction[target] = between ? source - lower : 0;
    }
    return table;
  }

  private static float source(
      Resize.Mode mode, boolean alignCorners, int inputs, int outputs, int target) {
    if (alignCorners) {
      return outputs == 1 ? 0 : target * ((float) (inputs - 1) / (outputs - 1));
    }
    float scale = (float) inputs / outputs;
    return mode == Resize.Mode.NEAREST
        ? target * scale
        : Math.max(0f, (target + 0.5f) * scale - 0.5f);
  }
}
