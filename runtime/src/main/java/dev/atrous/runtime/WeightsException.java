package dev.atrous.runtime;

import java.util.List;

/**
 * Weights that cannot be read, written or used by a network. It lists everything that is wrong, not
 * only the first thing; no network comes into being.
 */
public final class WeightsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String[] problems;

  /** An exception for one problem of the weights of one origin. */
  public WeightsException(String origin, String problem, Throwable cause) {
    this(origin + ": " + problem + ".", List.of(problem), cause);
  }

  /** An exception with a message of its own. */
  public WeightsException(String message, List<String> problems, Throwable cause) {
    super(message, cause);
    this.problems = problems.toArray(new String[0]);
  }

  /** What to say when the heap is too small for something. */
  public static WeightsException outOfMemory(String origin, String what, OutOfMemoryError cause) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new WeightsException(
        origin,
        "there is not enough memory for "
            + what
            + "; the heap is limited to "
            + megabytes
            + " MB, which -Xmx raises",
        cause);
  }

  /** Every problem, one sentence each; the message may show only the first of many. */
  public List<String> problems() {
    return List.of(problems);
  }
}
