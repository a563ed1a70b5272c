package dev.atrous.processor.plan;

/** Steps computed together, band by band, so that no map between them is written as a whole. */
public sealed interface JointPlan extends Target permits FusedPlan, WindowedPlan {

  /** Rows of the result that are computed at a time, at least one. */
  int bandRows();

  /** The step that writes the result. */
  StepPlan last();

  /** The loops of the steps, for the summary. */
  String loop();

  /** Whether the last step computes onto another map, which is the second input of all. */
  default boolean isJoin() {
    return last().isJoin();
  }
}
