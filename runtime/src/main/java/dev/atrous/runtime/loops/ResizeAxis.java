package dev.atrous.runtime.loops;

/**
 * One axis of a map that is resized. Places are computed in float, as PyTorch and TensorFlow do.
 *
 * @param rule how values are found
 * @param inputs positions read
 * @param outputs positions written
 * @param scale the factor that places are computed with; 0 for outputs / inputs
 */
public record ResizeAxis(ResizeRule rule, int inputs, int outputs, double scale) {

  /** An axis whose factor is the quotient of its sizes. */
  public ResizeAxis(ResizeRule rule, int inputs, int outputs) {
    this(rule, inputs, outputs, 0);
  }

  /**
   * Where a position is read, in positions of the input; it may lie outside.
   *
   * @param position of the output, or one before or behind it, as if the map went on
   */
  public float place(long position) {
    return switch (rule.coordinates()) {
      case HALF_PIXEL -> centre(position);
      case HALF_PIXEL_SYMMETRIC ->
          scale == 0
              ? centre(position)
              : (float) ((inputs - outputs / scale) / 2) + centre(position);
      case PYTORCH_HALF_PIXEL -> outputs == 1 ? 0 : centre(position);
      case ASYMMETRIC -> position * step();
      case ALIGN_CORNERS -> outputs == 1 ? 0 : position * ((float) (inputs - 1) / (outputs - 1));
    };
  }

  private float centre(long position) {
    return (position + 0.5f) * step() - 0.5f;
  }

  private float step() {
    return scale == 0 ? (float) inputs / outputs : (float) (1 / scale);
  }

  /** The first position that stands around a place, as if the input went on beyond its edges. */
  public long first(long position) {
    return rule.first(place(position));
  }

  /** The last one. */
  public long last(long position) {
    return first(position) + rule.reach() - 1;
  }
}
