package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import dev.atrous.runtime.loops.plain.LaneSums;
import dev.atrous.runtime.loops.plain.PixelMoments;
import dev.atrous.runtime.loops.vector.machine.Species;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Normalisation over the channels of each pixel. Pixels are moved into rows of whole vectors first,
 * many at once, as those of a {@link Softmax}; what a row holds behind its channels counts as 0.
 */
final class LayerNorm extends PixelLoop {

  private static final int ROWS = 0;
  private static final int SUMS = 1;
  private static final int SQUARES = 2;

  private final PixelGeometry geometry;
  private final double epsilon;
  private final int step;
  private final float[] scale;
  private final float[] shift;

  LayerNorm(PixelGeometry geometry, Affine affine, double epsilon) {
    this.geometry = geometry;
    this.epsilon = epsilon;
    step = (geometry.channels() + LaneSums.LANES - 1) / LaneSums.LANES * LaneSums.LANES;
    scale = Arrays.copyOf(affine.scale(), step);
    shift = Arrays.copyOf(affine.shift(), step);
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.inputStep();
    int yStep = geometry.outputStep();
    int most = Math.min(pixels, GatheredRow.pixels(step));
    float[] rows = scratch.floats(ROWS, most * step);
    float[] sums = scratch.floats(SUMS, LaneSums.LANES);
    float[] squares = scratch.floats(SQUARES, LaneSums.LANES);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      for (int row = 0; row < count; row++) {
        int at = row * step;
        System.arraycopy(x, xAt + (pixel + row) * xStep, rows, at, channels);
        Arrays.fill(rows, at + channels, at + step, 0);
      }
      for (int row = 0; row < count; row++) {
        normalize(rows, row * step, channels, sums, squares);
      }
      for (int row = 0; row < count; row++) {
        System.arraycopy(rows, row * step, y, yAt + (pixel + row) * yStep, channels);
      }
    }
  }

  private void normalize(float[] rows, int start, int channels, float[] sums, float[] squares) {
    for (int lane = 0; lane < LaneSums.LANES; lane += LANES) {
      sum(rows, start + lane, start + step, sums, lane);
    }
    float mean = LaneSums.total(sums) / channels;
    // Behind the channels, distances are 0.
    Arrays.fill(rows, start + channels, start + step, mean);
    for (int lane = 0; lane < LaneSums.LANES; lane += LANES) {
      distances(rows, start + lane, start + step, mean, sums, squares, lane);
    }
    float rest = LaneSums.total(sums);
    double factor = PixelMoments.factor(rest, LaneSums.total(squares), channels, epsilon);
    float offset = PixelMoments.offset(rest, channels, factor);
    scale(rows, start, mean, (float) factor, offset);
  }

  /** Sums some lanes of a row. */
  private static void sum(float[] row, int from, int end, float[] sums, int lane) {
    FloatVector sum = Species.zero();
    for (int at = from; at < end; at += LaneSums.LANES) {
      sum = FloatVector.fromArray(FLOATS, row, at).add(sum);
    }
    VECTOR.cast(sum).intoArray(sums, lane);
  }

  /** Sums the distances from a mean, and their squares. */
  private static void distances(
      float[] row, int from, int end, float mean, float[] sums, float[] squares, int lane) {
    FloatVector sum = Species.zero();
    FloatVector square = Species.zero();
    for (int at = from; at < end; at += LaneSums.LANES) {
      FloatVector distance = FloatVector.fromArray(FLOATS, row, at).sub(mean);
      sum = distance.add(sum);
      square = distance.mul(distance).add(square);
    }
    VECTOR.cast(sum).intoArray(sums, lane);
    VECTOR.cast(square).intoArray(squares, lane);
  }

  private void scale(float[] row, int start, float mean, float factor, float offset) {
    FloatVector factors = FloatVector.broadcast(FLOATS, factor);
    FloatVector offsets = FloatVector.broadcast(FLOATS, offset);
    for (int at = 0; at < step; at += LANES) {
      FloatVector distance = FloatVector.fromArray(FLOATS, row, start + at).sub(mean);
      distance
          .fma(factors, offsets)
          .fma(FloatVector.fromArray(FLOATS, scale, at), FloatVector.fromArray(FLOATS, shift, at))
          .intoArray(row, start + at);
    }
  }
}
