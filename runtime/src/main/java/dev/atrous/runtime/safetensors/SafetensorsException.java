package dev.atrous.runtime.safetensors;

import java.io.IOException;

/** Bytes that are not a safetensors file, or a tensor that cannot be read from one. */
public final class SafetensorsException extends IOException {

  private static final long serialVersionUID = 1;

  /** An exception whose message is one sentence, without the name of the file. */
  public SafetensorsException(String message) {
    super(message);
  }

  /** An exception whose message is one sentence, without the name of the file. */
  public SafetensorsException(String message, Throwable cause) {
    super(message, cause);
  }
}
