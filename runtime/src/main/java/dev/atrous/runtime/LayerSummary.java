package dev.atrous.runtime;

/**
 * What the processor knows about a layer.
 *
 * @param name its name, in blocks with the names of those around it: {@code body.0.depthwise}
 * @param operation what it computes: {@code conv 3×3 stride 2, batch norm, ReLU6}
 * @param output shape of its result for one image
 * @param parameters learned numbers, biases included
 * @param multiplyAdds multiplications of inputs by weights for one image, padding counted as input
 * @param receptiveField rows and columns of the input that one position of the output depends on at
 *     the most
 * @param outputStride rows and columns of the input from one position of the output to the next
 * @param rate how far apart the taps of its kernel stand, with what an output stride made of it; 1
 *     where it has no kernel
 */
public record LayerSummary(
    String name,
    String operation,
    Shape output,
    long parameters,
    long multiplyAdds,
    Extent receptiveField,
    Extent outputStride,
    Extent rate) {

  /** Rows of the receptive field. */
  public long receptiveHeight() {
    return receptiveField.height();
  }

  /** Columns of the receptive field. */
  public long receptiveWidth() {
    return receptiveField.width();
  }

  /** Bytes of its result for one image. */
  public long activationBytes() {
    return (long) Float.BYTES * output.elements();
  }
}
