package dev.atrous.processor.onnx.operations;

/** Says why an operation cannot be evaluated; the node is named by whoever catches it. */
public final class OperationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An exception whose message is the end of a sentence that names the node. */
  public OperationException(String message) {
    super(message);
  }

  /** An exception with what caused it. */
  OperationException(String message, Throwable cause) {
    super(message, cause);
  }
}
