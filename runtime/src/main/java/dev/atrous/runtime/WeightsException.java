package dev.atrous.runtime;

import dev.atrous.runtime.machine.HeapLimit;
import java.util.List;

/**
 * Weights that cannot be read, written or used by a network. It says everything that is wrong, not
 * only the first thing; no network comes into being.
 */
public final class WeightsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String[] problems;
  private final int problemCount;

  /** An exception for one problem of the weights of one origin. */
  public WeightsException(String origin, String problem, Throwable cause) {
    super(origin + ": " + problem + ".", cause);
    problems = new String[] {problem};
    problemCount = 1;
  }

  /**
   * An exception with a message of its own.
   *
   * @param problems the first ones
   * @param problemCount how many there are in all
   */
  public WeightsException(String message, List<String> problems, int problemCount) {
    super(message);
    this.problems = problems.toArray(new String[0]);
    this.problemCount = problemCount;
  }

  /** What to say when the heap is too small for something. */
  public static WeightsException outOfMemory(String origin, String what, OutOfMemoryError cause) {
    return new WeightsException(origin, HeapLimit.isTooSmallFor(what), cause);
  }

  /**
   * The problems, one sentence each: all of them, but of a kind of which there are more the first
   * thousand only. The message shows fewer.
   */
  public List<String> problems() {
    return List.of(problems);
  }

  /** How many problems there are. */
  public int problemCount() {
    return problemCount;
  }
}
