package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.Extents;
import dev.atrous.processor.onnx.layers.Layer;
import java.util.List;

/**
 * Layers that follow each other, read one other layer, and of which only the last is read by
 * others.
 *
 * @param start the place of the first among all layers
 * @param layers the layers
 * @param input what they read
 */
record Run(int start, List<Layer> layers, Layer input) {

  int length() {
    return layers.size();
  }

  int end() {
    return start + layers.size();
  }

  Layer last() {
    return layers.get(layers.size() - 1);
  }

  boolean overlaps(Run other) {
    return start < other.end() && other.start < end();
  }

  /** Whether what comes out has the shape of what goes in. */
  boolean keepsShape() {
    Extents in = input.extents();
    return in.equals(last().extents());
  }

  /**
   * What the paths of its layers begin with, in whole words; empty if they have nothing in common.
   */
  String module() {
    return Paths.common(layers);
  }
}
