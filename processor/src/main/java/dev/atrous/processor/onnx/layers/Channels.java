package dev.atrous.processor.onnx.layers;

/** Where a view has the channels of its map. */
final class Channels {

  private Channels() {}

  /** Whether an axis of the view runs over the map's channels, and over nothing else. */
  static boolean isAxis(View view, int axis) {
    Extents extents = view.extents();
    int[] shape = view.shape();
    if (shape[axis] != extents.channels()) {
      return false;
    }
    int behind = behind(shape, axis);
    return view.isPlanar() && behind == extents.height() * extents.width()
        || (view.interleaved() || extents.isPixel() || extents.channels() == 1) && behind == 1;
  }

  /** How many elements lie between neighbours along an axis. */
  private static int behind(int[] shape, int axis) {
    int behind = 1;
    for (int i = axis + 1; i < shape.length; i++) {
      behind *= shape[i];
    }
    return behind;
  }
}
