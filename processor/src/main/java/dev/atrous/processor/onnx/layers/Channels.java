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

  /**
   * How many of the map's channels lie from one place of an axis to the next, where the axis counts
   * channels, or groups of neighbouring ones, and all of them; else 0.
   */
  static int each(View view, int axis) {
    Extents extents = view.extents();
    int[] shape = view.shape();
    int behind = behind(shape, axis);
    int pixels = extents.height() * extents.width();
    int whole = shape[axis] * behind;
    if (view.isPlanar() && whole == extents.size() && behind % pixels == 0) {
      return behind / pixels;
    }
    boolean interleaved = view.interleaved() || extents.isPixel() || extents.channels() == 1;
    return interleaved && whole == extents.channels() ? behind : 0;
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
