package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.StepPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call before its maps have places.
 *
 * @param operands for each input, the index of the node's input, or {@link #OWN} for what the node
 *     has written so far
 * @param outputOffset floats into the node's output where the call writes
 * @param weights full names of its weights; for a scope, the one that all of them begin with
 * @param parts of a fused step, the steps that it consists of
 */
public record UnplacedCall(
    Callee callee,
    List<Integer> operands,
    int outputOffset,
    List<String> weights,
    List<Part> parts) {

  /**
   * A step that is computed together with another one.
   *
   * @param layer the layer that it belongs to
   * @param weights full names of its weights
   */
  public record Part(String layer, StepPlan step, List<String> weights) {}

  public static final int OWN = -1;

  /** What reads the node's first input and writes its whole output. */
  public static UnplacedCall of(Callee callee, List<String> weights) {
    return of(callee, List.of(0), 0, weights);
  }

  public static UnplacedCall of(
      Callee callee, List<Integer> operands, int outputOffset, List<String> weights) {
    return new UnplacedCall(callee, operands, outputOffset, weights, List.of());
  }

  /** Full names of all weights, those of parts included. */
  public Stream<String> allWeights() {
    Stream<String> own = callee.hasWeights() ? weights.stream() : Stream.of();
    return Stream.concat(own, parts.stream().flatMap(part -> part.weights().stream()));
  }
}
