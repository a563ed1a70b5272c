package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;

/**
 * Padding that exporters write as a node of its own in front of a convolution, which can do it by
 * itself.
 */
final class PaddingInFront {

  private PaddingInFront() {}

  /**
   * What a convolution reads when padding in front of it is taken into its own.
   *
   * @param pads the convolution's padding; that of the node in front is added to it
   */
  static View absorbed(Reading reading, int input, int[] pads, View view) {
    Layer layer = view.layer();
    boolean padsZeros = layer.first().is(BuiltIn.PAD) && layer.first().attributes().isEmpty();
    if (!padsZeros || !reading.isReadOnce(input)) {
      return view;
    }
    for (int side = 0; side < pads.length; side++) {
      pads[side] += layer.first().padded().window().pad().get(side);
    }
    reading.network().remove(layer);
    return View.map(layer.inputs().get(0));
  }
}
