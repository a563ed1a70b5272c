package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.Layer;
import java.util.Arrays;
import java.util.List;

/** Places in the author's program: words with dots between. */
final class Paths {

  private Paths() {}

  /** The words that the paths of all layers begin with. */
  static String common(List<Layer> layers) {
    String[] first = words(layers.get(0).path());
    int count = first.length;
    for (Layer layer : layers) {
      String[] other = words(layer.path());
      int same = 0;
      while (same < Math.min(count, other.length) && first[same].equals(other[same])) {
        same++;
      }
      count = same;
    }
    return String.join(".", Arrays.copyOf(first, count));
  }

  /** Whether a path lies in a module, or is its name. */
  static boolean isIn(String path, String module) {
    return path.equals(module) || path.startsWith(module + ".");
  }

  /** A path as seen from a module that it lies in. */
  static String relative(String path, String module) {
    if (module.isEmpty()) {
      return path;
    }
    return path.length() > module.length() ? path.substring(module.length() + 1) : "";
  }

  /** The name of weights as seen from a module; nothing if they lie elsewhere. */
  static String within(String weights, String module) {
    if (weights == null || module.isEmpty()) {
      return weights;
    }
    return isIn(weights, module) ? relative(weights, module) : "";
  }

  private static String[] words(String path) {
    return path.isEmpty() ? new String[0] : path.split("\\.");
  }
}
