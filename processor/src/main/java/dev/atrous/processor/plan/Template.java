package dev.atrous.processor.plan;

import java.util.List;

/**
 * A call before its maps have places.
 *
 * @param operands for each input, the index of the node's input, or {@link #OWN} for what the node
 *     has written so far
 * @param outputOffset floats into the node's output where the call writes
 * @param weights full names of its weights; for a scope, the one that all of them begin with
 */
record Template(Target target, List<Integer> operands, int outputOffset, List<String> weights) {

  static final int OWN = -1;

  static Template of(Target target, List<String> weights) {
    return new Template(target, List.of(0), 0, weights);
  }
}
