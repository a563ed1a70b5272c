package dev.atrous.processor.export;

import java.util.List;

/**
 * A node of a graph.
 *
 * @param output the value that it makes
 * @param name its own
 * @param type ONNX's operation
 * @param inputs the values that it reads; {@link Nodes#NONE} for one that is left out
 * @param attributes as {@link Attributes} writes them
 */
record OnnxNode(
    String output, String name, String type, List<String> inputs, List<String> attributes) {

  OnnxNode withOutput(String changed) {
    return new OnnxNode(changed, name, type, inputs, attributes);
  }

  /** {@code stem /stem/Relu = Relu /stem/Conv}. */
  String line() {
    String names = output.equals(name) ? name : output + " " + name;
    String line = names + " = " + String.join(" ", type, String.join(" ", inputs)).strip();
    return attributes.isEmpty() ? line : line + " : " + String.join(" ", attributes);
  }
}
