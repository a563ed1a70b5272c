package dev.atrous.processor.plan;

/**
 * The geometry of one step: everything about it but its weights, so that equal geometries are equal
 * records and share one generated class. What has to be known elsewhere for each kind of step is a
 * {@link Visitor}. A new kind that is forgotten there does not compile.
 */
public sealed interface StepPlan extends Callee
    permits AdaptivePoolPlan,
        BlocksPlan,
        ChannelPlan,
        CopyPlan,
        GroupNormPlan,
        JoinPlan,
        LayerNormPlan,
        LocalResponsePlan,
        PadPlan,
        PredictionsPlan,
        ResizePlan,
        ShufflePlan,
        TransposedPlan,
        WindowPlan {

  /** Something to be known about every kind of step. */
  interface Visitor<R> {

    R visit(AdaptivePoolPlan pool);

    R visit(BlocksPlan blocks);

    R visit(ChannelPlan channel);

    R visit(CopyPlan copy);

    R visit(GroupNormPlan norm);

    R visit(JoinPlan join);

    R visit(LayerNormPlan norm);

    R visit(LocalResponsePlan norm);

    R visit(PadPlan pad);

    R visit(PredictionsPlan predictions);

    R visit(ResizePlan resize);

    R visit(ShufflePlan shuffle);

    R visit(TransposedPlan transposed);

    R visit(WindowPlan window);
  }

  <R> R accept(Visitor<R> visitor);

  /** The map that it writes. */
  Grid output();

  /** Multiplications, each with its addition; comparisons and sums of a pooling likewise. */
  long multiplyAdds();

  /** Elements of the map that it reads first. */
  long elementsRead();

  /** Which loop computes it, for the summary: {@code pointwise}. */
  String loop();

  /**
   * How far rows lie apart that are better computed one after the other; 1 if any order will do.
   */
  default int rowInterleave() {
    return 1;
  }

  /** How many names of weights its class takes. */
  default int names() {
    return 0;
  }

  @Override
  default boolean hasWeights() {
    return names() > 0;
  }

  /** Whether it reads two maps. */
  default boolean isJoin() {
    return false;
  }
}
