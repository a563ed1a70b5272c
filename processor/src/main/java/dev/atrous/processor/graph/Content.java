package dev.atrous.processor.graph;

import dev.atrous.processor.declare.OperationDeclaration;

/** What a node computes: one operation, or a scope of further nodes. */
public sealed interface Content {

  /**
   * One operation.
   *
   * @param weights the name of its weights, such as {@code body.0.depthwise}; empty if it has none
   * @param normFollows whether the chain goes on with batch normalisation, so that a convolution
   *     needs no bias
   */
  record Single(OperationDeclaration operation, String weights, boolean normFollows)
      implements Content {}

  /** A block, a chain of several operations, or the copies of a repeated one. */
  record Nested(Scope scope) implements Content {}

  /** A layer that was wrong and has been reported. */
  record Unknown() implements Content {}
}
