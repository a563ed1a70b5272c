package dev.atrous.runtime.loops;

/**
 * The geometry of scaling a map to another height and width. Sources are computed in float, as
 * PyTorch and TensorFlow do.
 *
 * @param mode how a value is found between pixels
 * @param alignCorners whether the centres of the corner pixels are kept; only bilinear
 * @param inputHeight rows read
 * @param inputWidth columns read
 * @param inputStep floats between neighbouring input pixels; a row is inputWidth of them
 * @param outputHeight rows written
 * @param outputWidth columns written
 * @param outputStep floats between neighbouring output pixels
 * @param channels of every pixel
 */
public record Resize(
    Mode mode,
    boolean alignCorners,
    int inputHeight,
    int inputWidth,
    int inputStep,
    int outputHeight,
    int outputWidth,
    int outputStep,
    int channels) {

  /** How a value is found between pixels. */
  public enum Mode {
    /** The pixel floor(target · input / output). */
    NEAREST,
    /** Linear between the four pixels around the source. */
    BILINEAR
  }

  public Resize {
    if (alignCorners && mode == Mode.NEAREST) {
      throw new IllegalArgumentException(
          "Only a bilinear resize can align corners, found NEAREST. Leave alignCorners out.");
    }
  }
}
