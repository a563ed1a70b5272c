package dev.atrous.processor.plan;

/**
 * What a call runs: a step, two steps at once, or a scope of further calls. Steps and scopes become
 * generated classes.
 */
public sealed interface Target permits StepPlan, FusedPlan, ScopePlan {

  /** The start of its class's name. */
  String className();

  /** What its class computes, for its Javadoc: {@code Convolution 3×3, rate 12, ReLU}. */
  String description();

  /** Whether anything of it comes from a weights file. */
  boolean hasWeights();

  /** The maps that it reads and writes: {@code 3×257×257 → 16×129×129}. */
  String maps();
}
