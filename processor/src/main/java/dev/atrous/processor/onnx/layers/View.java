package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;

/**
 * How the file sees a layer's map: as an array of any extents, with the map's numbers in one of two
 * orders. The first extent is the batch, which is 1 here.
 *
 * @param layer the layer
 * @param interleaved whether the channels of a pixel lie side by side; else each channel's pixels
 *     do
 * @param shape the extents of the file's tensor
 */
public record View(Layer layer, boolean interleaved, int[] shape) {

  /** The map as ONNX sees it by itself: batch, channels, height, width. */
  public static View map(Layer layer) {
    return new View(layer, false, mapShape(layer));
  }

  /** The same numbers in the same order with other extents. */
  View reshaped(int... other) {
    return new View(layer, interleaved, other);
  }

  /** Whether this is the map itself: its channels, rows and columns. */
  boolean isMap() {
    return isPlanar() && Arrays.equals(shape, mapShape(layer));
  }

  /**
   * Whether the numbers lie in the order of channels, rows, columns, or there is only one order.
   */
  boolean isPlanar() {
    Extents extents = extents();
    return !interleaved || extents.channels() == 1 || extents.isPixel();
  }

  /** Whether the file sees batch, height, width, channels. */
  boolean isChannelsLast() {
    Extents extents = extents();
    return (interleaved || extents.channels() == 1 || extents.isPixel())
        && Arrays.equals(
            shape, new int[] {1, extents.height(), extents.width(), extents.channels()});
  }

  /** Whether it is batch and channels, of one pixel each. */
  boolean isVector() {
    return extents().isPixel() && shape.length == 2 && shape[0] == 1;
  }

  /** How the file's extents go with ours; empty where they are the map's. */
  public String order() {
    if (isMap() || isVector()) {
      return "";
    }
    return Shapes.text(shape)
        + ", its numbers in the order of "
        + (isPlanar() ? "channels, rows, columns" : "rows, columns, channels");
  }

  Extents extents() {
    return layer.extents();
  }

  /** The map that an operation reads. */
  View asMap(String reader) {
    if (isMap() || isVector()) {
      return map(layer);
    }
    throw new Inexpressible(
        reader
            + " reads the map "
            + extents()
            + " reshaped to "
            + Shapes.text(shape)
            + (interleaved ? " with its channels last" : ""));
  }

  private static int[] mapShape(Layer layer) {
    Extents extents = layer.extents();
    return new int[] {1, extents.channels(), extents.height(), extents.width()};
  }
}
