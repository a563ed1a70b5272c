package dev.atrous.processor.onnx.layers;

import java.util.List;

/** What a kind of node becomes in the language. */
@FunctionalInterface
interface Translation {

  /**
   * Adds layers for a node.
   *
   * @return what its outputs are views of, in their order
   * @throws Inexpressible if the language has no word for it
   */
  List<View> translate(Reading reading);
}
