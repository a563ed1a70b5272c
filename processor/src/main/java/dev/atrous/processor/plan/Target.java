package dev.atrous.processor.plan;

/** What a call runs: a step, or a scope of further calls. Each becomes one generated class. */
public sealed interface Target permits StepPlan, ScopePlan {

  /** The start of its class's name. */
  String className();

  /** What its class computes, for its Javadoc. */
  String description();
}
