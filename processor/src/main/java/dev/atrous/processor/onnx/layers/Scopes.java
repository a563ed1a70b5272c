package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in the author's program a node and its weights come from, as far as their names say.
 * PyTorch's exporter calls a node {@code /layer1/layer1.0/conv1/Conv}: the modules that it is in,
 * each named as its parent names it, so that the children of a list repeat the list's name.
 * Exporters from TensorFlow write {@code model/conv1/Conv2D}.
 */
final class Scopes {

  private static final String WEIGHT = ".weight";

  private Scopes() {}

  /**
   * The module that a node belongs to, such as {@code layer1.0.conv1}; empty if nothing says so.
   */
  static String module(NodeRecord node) {
    String name = node.name();
    if (!name.contains("/")) {
      return "";
    }
    List<String> path = new ArrayList<>();
    String before = "";
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      String part = parts[i];
      if (part.isEmpty()) {
        continue;
      }
      if (!before.isEmpty() && part.startsWith(before + ".")) {
        path.set(path.size() - 1, part);
      } else {
        path.add(part);
      }
      before = part;
    }
    return String.join(".", path);
  }

  /**
   * Whether the name of a tensor was given by somebody, and not counted by a program, as {@code
   * /Conv_output_0} is by PyTorch's exporter and {@code conv2d_7.tmp_0} by PaddlePaddle.
   */
  static boolean tells(String tensor) {
    return tensor.matches("[A-Za-z][A-Za-z_]{2,}[A-Za-z0-9_./]*")
        && !tensor.contains("_output_")
        && !tensor.matches("(.*\\.)?tmp_[0-9]+|elementwise_.*");
  }

  /** What a tensor's name says about the weights that it belongs to; empty if it says nothing. */
  static String weights(String tensor) {
    boolean invented = tensor.contains("::") || tensor.contains("/");
    return !invented && tensor.endsWith(WEIGHT) && tensor.length() > WEIGHT.length()
        ? tensor.substring(0, tensor.length() - WEIGHT.length())
        : "";
  }
}
