package dev.atrous.runtime;

/**
 * What the processor knows about a layer.
 *
 * @param name its name, in blocks with the names of those around it: {@code body.0.depthwise}
 * @param operation what it computes: {@code conv 3×3 stride 2, batch norm, ReLU6}
 * @param output shape of its result for one image
 * @param parameters learned numbers, biases included
 * @param multiplyAdds multiplications of inputs by weights for one image, padding counted as input
 * @param receptiveHeight rows of the input that one position of the output depends on at the most
 * @param receptiveWidth columns likewise
 */
public record LayerSummary(
    String name,
    String operation,
    Shape output,
    long parameters,
    long multiplyAdds,
    long receptiveHeight,
    long receptiveWidth) {}
