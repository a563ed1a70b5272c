package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.Optional;

/**
 * What follows a nested scope and is computed by its last convolution.
 *
 * @param norm batch normalisation folded into that
 * @param epilogue activation applied to its result
 * @param outward how many scopes around that one they belong to: 0 for the one that the nested
 *     scope stands for
 */
record Tail(Optional<CheckedNode> norm, Epilogue epilogue, int outward) {

  static final Tail NONE = new Tail(Optional.empty(), Epilogue.NONE, 0);

  boolean isNone() {
    return norm.isEmpty() && epilogue.isNone();
  }
}
