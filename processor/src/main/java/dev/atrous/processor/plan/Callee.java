package dev.atrous.processor.plan;

import java.util.List;

/**
 * What a call runs: a step, two steps at once, or a scope of further calls. Steps and scopes become
 * generated classes.
 */
public sealed interface Callee permits StepPlan, JointPlan, ScopePlan {

  /** The start of its class's name. */
  String className();

  /**
   * What tells its class from others whose names start alike, as ends of names and the most telling
   * first: {@code Rate12, Relu}. Empty where there is nothing to tell; what is told at one place of
   * the list is the same thing for all callees of a kind.
   */
  List<String> distinctions();

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
