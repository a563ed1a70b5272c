package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** The recipes of loops over the pixels of one map, which are all tried alike. */
interface PixelRecipe extends Recipe<PixelLoop> {

  /** How the pixels lie. */
  PixelGeometry geometry();

  @Override
  default long inputFloats() {
    return (PIXELS - 1L) * geometry().inputStep() + geometry().channels();
  }

  @Override
  default long outputFloats() {
    return (PIXELS - 1L) * geometry().outputStep() + geometry().channels();
  }

  @Override
  default void run(PixelLoop loop, Scratch scratch, float[] x, float[] y) {
    loop.pixels(scratch, x, 0, y, 0, PIXELS);
  }

  /**
   * A loop without numbers of its own, or with some for each channel.
   *
   * @param affine of an affine map, else null
   * @param slopes of a parametric rectifier, else null
   * @param activation of an affine map or by itself, else null
   */
  record OfPixels(
      Kind kind, PixelGeometry geometry, Affine affine, float[] slopes, Activation activation)
      implements PixelRecipe {

    enum Kind {
      AFFINE,
      ACTIVATE,
      PRELU,
      SOFTMAX,
      LOG_SOFTMAX,
      ARG_MAX,
      CHANNEL_MAX
    }

    @Override
    public PixelLoop made(Loops loops) {
      return switch (kind) {
        case AFFINE -> loops.affine(geometry, affine, activation);
        case ACTIVATE -> loops.activate(geometry, activation);
        case PRELU -> loops.prelu(geometry, slopes);
        case SOFTMAX -> loops.softmax(geometry);
        case LOG_SOFTMAX -> loops.logSoftmax(geometry);
        case ARG_MAX -> loops.argMax(geometry);
        case CHANNEL_MAX -> loops.channelMax(geometry);
      };
    }
  }

  /** A normalisation over the channels of each pixel. */
  record OfLayerNorm(PixelGeometry geometry, Affine affine, double epsilon) implements PixelRecipe {

    @Override
    public PixelLoop made(Loops loops) {
      return loops.layerNorm(geometry, affine, epsilon);
    }
  }
}
