package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The greatest channel of each pixel, for at least as many channels as lanes: the last vector
 * overlaps the one before it.
 */
final class ChannelMax extends PixelLoop {

  private final PixelGeometry geometry;

  ChannelMax(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int from = xAt + pixel * geometry.inputStep();
      y[yAt + pixel * geometry.outputStep()] = greatest(x, from, geometry.channels());
    }
  }

  private static float greatest(float[] x, int from, int channels) {
    int whole = FLOATS.loopBound(channels);
    FloatVector max = FloatVector.fromArray(FLOATS, x, from + channels - LANES);
    for (int channel = 0; channel < whole; channel += LANES) {
      max = max.max(FloatVector.fromArray(FLOATS, x, from + channel));
    }
    return VECTOR.cast(max).reduceLanes(VectorOperators.MAX);
  }
}
