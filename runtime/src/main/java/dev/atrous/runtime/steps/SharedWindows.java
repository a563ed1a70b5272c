package dev.atrous.runtime.steps;

/**
 * The windows of adaptive pooling: along an axis they share the input's positions among those of
 * the output, and neighbours may have one in common.
 */
public final class SharedWindows {

  private SharedWindows() {}

  /** The first position that window number {@code at} reads: floor(at · input / output). */
  public static int first(int at, int input, int output) {
    return (int) ((long) at * input / output);
  }

  /** The position behind the last that it reads: ceil((at + 1) · input / output). */
  public static int end(int at, int input, int output) {
    return (int) (((at + 1L) * input + output - 1) / output);
  }

  /** The most positions that any of them reads. */
  public static int longest(int input, int output) {
    int longest = 0;
    for (int at = 0; at < output; at++) {
      longest = Math.max(longest, end(at, input, output) - first(at, input, output));
    }
    return longest;
  }
}
