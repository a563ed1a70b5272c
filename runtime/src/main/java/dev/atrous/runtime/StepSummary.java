package dev.atrous.runtime;

import java.util.List;

/**
 * A step of a pass: a loop that computes a layer, a part of one, or several at once.
 *
 * @param loop which loop, and how many rows of its result a thread computes at a time: {@code
 *     depthwise → pointwise, 16 rows}
 * @param layers names of the layers that it computes, or a part of
 */
public record StepSummary(String loop, List<String> layers) {

  /** For generated classes. */
  public static StepSummary of(String loop, String... layers) {
    return new StepSummary(loop, List.of(layers));
  }
}
