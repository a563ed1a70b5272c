package dev.atrous.processor.onnx.file;

import java.io.IOException;

/** Says what is wrong with a file that should be a network in the ONNX format, and where. */
public final class OnnxException extends IOException {

  private static final long serialVersionUID = 1;

  /** An exception whose message is a whole sentence or several. */
  public OnnxException(String message) {
    super(message);
  }

  /** An exception about what another one said. */
  public OnnxException(String message, Throwable cause) {
    super(message, cause);
  }
}
