package dev.atrous.processor.plan;

import java.util.List;

/**
 * What a call runs: a step, two steps at once, or a scope of further calls. Steps and scopes become
 * generated classes.
 */
public sealed interface Callee permits StepPlan, JointPlan, ScopePlan {

  /** The start of its class's name. */
  String className();

  /** What its class computes, for its Javadoc: {@code Convolution 3×3, rate 12, ReLU}. */
  String description();

  /** Whether anything of it comes from a weights file. */
  boolean hasWeights();

  /** Which of its inputs its output may replace, if nobody reads them later. */
  default List<Integer> replaceable() {
    return List.of();
  }

  /** The maps that it reads and writes: {@code 3×257×257 → 16×129×129}. */
  String maps();
}
