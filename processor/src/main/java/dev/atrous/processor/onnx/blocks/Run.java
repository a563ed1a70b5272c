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
 * @param leftOut the place of a layer of its block that it does not have, or −1
 */
record Run(int start, List<Layer> layers, Layer input, int leftOut) {

  /** The same layers as a use of a block that has one more, at a place. */
  Run leavingOut(int place) {
    return new Run(start, layers, input, place);
  }

  /** Whether it has the layer that stands at a place of its block. */
  boolean has(int place) {
    return place != leftOut && index(place) < layers.size();
  }

  /** The layer that stands at a place of its block. */
  Layer at(int place) {
    return layers.get(index(place));
  }

  private int index(int place) {
    return leftOut >= 0 && place > leftOut ? place - 1 : place;
  }

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
