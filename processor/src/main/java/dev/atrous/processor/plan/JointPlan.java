package dev.atrous.processor.plan;

import java.util.List;

/** Steps computed together, band by band, so that no map between them is written as a whole. */
public sealed interface JointPlan extends Callee permits FusedPlan, LineBufferedPlan {

  /** The step that reads what all of them read. */
  StepPlan first();

  /** What reads its map. */
  Callee second();

  /** The step that writes the result. */
  StepPlan last();

  /** Rows of the result that are computed at a time, at least one. */
  int bandRows();

  /** The loops of the steps, for the summary. */
  String loop();

  /** Whether the last step adds to another map, which is the second input of all. */
  default boolean isJoin() {
    return last().isJoin();
  }

  @Override
  default List<Integer> replaceable() {
    return last().replaceable();
  }

  @Override
  default boolean hasWeights() {
    return first().hasWeights() || second().hasWeights();
  }

  @Override
  default String className() {
    return first().className() + "And" + second().className();
  }

  @Override
  default List<String> distinctions() {
    return List.of();
  }

  @Override
  default String description() {
    return first().description() + ", then " + second().description();
  }

  @Override
  default String maps() {
    return first().maps() + " → " + last().output().label();
  }
}
