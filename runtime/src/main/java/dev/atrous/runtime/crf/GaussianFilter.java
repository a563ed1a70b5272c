package dev.atrous.runtime.crf;

import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import java.util.Arrays;

/**
 * Adds a kernel's message to the map of every pixel: the weighted sum of what all pixels hold,
 * normalised as Krähenbühl and Koltun 2013 do ("Parameter Learning and Convergent Inference for
 * Dense Random Fields"), {@code D^(−1/2) · K · D^(−1/2)} with {@code D = K · 1}.
 */
final class GaussianFilter {

  private final Step splat;
  private final Step[] blur;
  private final Step slice;

  /** Where the row of zeros begins that neighbours outside the lattice stand for. */
  private final int zeros;

  private final int memory;

  /**
   * Makes the filter.
   *
   * @param weight of the kernel
   * @param channels of each pixel's row, a multiple of {@link RowSums#BLOCK}
   */
  GaussianFilter(Lattice lattice, double weight, int channels, Workspace workspace) {
    double[] into = new double[lattice.pixels()];
    double[] out = new double[lattice.pixels()];
    float[] sums = sums(lattice, workspace);
    for (int pixel = 0; pixel < into.length; pixel++) {
      into[pixel] = 1 / Math.sqrt(sums[pixel * RowSums.BLOCK]);
      out[pixel] = weight * into[pixel];
    }
    splat = lattice.slice.scaledRows(into).transposed(lattice.points()).step(channels, false);
    blur = new Step[lattice.blur.length];
    for (int axis = 0; axis < blur.length; axis++) {
      blur[axis] = lattice.blur[axis].step(channels, false);
    }
    slice = lattice.slice.scaledRows(out).step(channels, true);
    zeros = lattice.points() * channels;
    memory = (lattice.points() + 1) * channels;
  }

  /** How many floats each of the two maps of lattice points takes. */
  int memory() {
    return memory;
  }

  /** D: what the filter, not yet normalised, makes of ones. */
  private static float[] sums(Lattice lattice, Workspace workspace) {
    int channels = RowSums.BLOCK;
    float[] ones = new float[lattice.pixels() * channels];
    Arrays.fill(ones, 1);
    return filtered(lattice, ones, channels, workspace);
  }

  /** What the filter, not normalised, makes of a map; for its scale, see {@link Lattice#scale}. */
  static float[] filtered(Lattice lattice, float[] map, int channels, Workspace workspace) {
    float[] one = new float[(lattice.points() + 1) * channels];
    float[] other = new float[one.length];
    workspace.run(lattice.splat.step(channels, false), map, 0, one, 0);
    for (RowSums axis : lattice.blur) {
      workspace.run(axis.step(channels, false), one, 0, other, 0);
      float[] last = one;
      one = other;
      other = last;
    }
    float[] result = new float[map.length];
    workspace.run(lattice.slice.step(channels, false), one, 0, result, 0);
    return result;
  }

  /**
   * Adds the message.
   *
   * @param map what each pixel holds
   * @param one for a map of lattice points
   * @param other likewise
   * @param sums where the message is added
   */
  void addTo(Workspace workspace, float[] map, float[] one, float[] other, float[] sums) {
    Arrays.fill(one, zeros, memory, 0);
    Arrays.fill(other, zeros, memory, 0);
    workspace.run(splat, map, 0, one, 0);
    float[] from = one;
    float[] to = other;
    for (Step axis : blur) {
      workspace.run(axis, from, 0, to, 0);
      float[] last = from;
      from = to;
      to = last;
    }
    workspace.run(slice, from, 0, sums, 0);
  }
}
