package dev.atrous.examples.benchmark.peer;

/** Says why there is no number. */
public final class Unavailable extends Exception {

  private static final long serialVersionUID = 1;

  /** A reason of one line. */
  public Unavailable(String reason) {
    super(reason);
  }

  /** What a library said, in its first line. */
  public static Unavailable because(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return new Unavailable(
        failure.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse(""));
  }
}
