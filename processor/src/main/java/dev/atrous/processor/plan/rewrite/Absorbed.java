package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.Epilogue;
import java.util.Optional;

/**
 * What follows a nested scope and is computed by its last convolution.
 *
 * @param norm batch normalisation folded into that
 * @param epilogue activation applied to its result
 * @param scopesUp how many scopes around that one they belong to: 0 for the one that the nested
 *     scope stands for
 */
public record Absorbed(Optional<CheckedNode> norm, Epilogue epilogue, int scopesUp) {

  public static final Absorbed NONE = new Absorbed(Optional.empty(), Epilogue.NONE, 0);

  boolean isNone() {
    return norm.isEmpty() && epilogue.isNone();
  }
}
