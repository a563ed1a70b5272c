package dev.atrous.processor.onnx.layers;

/** Says why a node has no place in the language; whoever catches it names the node. */
final class Inexpressible extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception whose message begins with what the node does, and says what comes nearest. */
  Inexpressible(String message) {
    super(message);
  }
}
