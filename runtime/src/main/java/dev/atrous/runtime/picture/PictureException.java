package dev.atrous.runtime.picture;

/** A picture that cannot be read or written. The message names the file and the reason. */
public final class PictureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
