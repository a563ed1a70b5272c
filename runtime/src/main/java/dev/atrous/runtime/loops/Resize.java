package dev.atrous.runtime.loops;

/**
 * The geometry of scaling a map to another height and width.
 *
 * @param rows how rows are scaled
 * @param columns how columns are; a row of the input is as many pixels as they read
 * @param inputStep floats between neighbouring input pixels
 * @param outputStep floats between neighbouring output pixels
 * @param channels of every pixel
 */
public record Resize(
    ResizeAxis rows, ResizeAxis columns, int inputStep, int outputStep, int channels) {

  /** Floats from an input row to the next. */
  public int rowStep() {
    return columns.inputs() * inputStep;
  }
}
