package dev.atrous.examples.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.benchmark.graph.GraphBuilder;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import dev.atrous.runtime.Weights;
import org.junit.jupiter.api.Test;

/** Rounding passes, anything else does not. */
class AgreementTest {

  /** Two channels of two pixels, and which of them is larger. */
  private static final PeerGraph GRAPH = graph();

  private static final float[] SCORES = {2, -4, 1, 3};

  private final Agreement agreement = new Agreement(GRAPH);

  private static PeerGraph graph() {
    GraphBuilder graph = new GraphBuilder(Weights.builder().build(), 2, 1, 2);
    Value scores = graph.relu(graph.image());
    return graph.build(scores, graph.argMax(scores));
  }

  private static float[][] outputs(float[] scores, float... indices) {
    return new float[][] {scores, indices};
  }

  @Test
  void allowsRoundingRelativeToTheLargestNumber() {
    float[] rounded = {2.0003f, -4, 1, 3};
    float[] wrong = {2.0005f, -4, 1, 3};
    assertThat(agreement.objection(outputs(SCORES, 0, 1), outputs(rounded, 0, 1))).isEmpty();
    assertThat(agreement.objection(outputs(SCORES, 0, 1), outputs(wrong, 0, 1)))
        .hasValueSatisfying(objection -> assertThat(objection).contains("1.2e-04"));
  }

  @Test
  void objectsToNaNAndToAnotherNumberOfValues() {
    float[] nan = {2, Float.NaN, 1, 3};
    assertThat(agreement.objection(outputs(SCORES, 0, 1), outputs(nan, 0, 1))).isPresent();
    assertThat(agreement.objection(outputs(SCORES, 0, 1), outputs(new float[3], 0, 1))).isPresent();
  }

  @Test
  void allowsAnotherIndexOnlyForAScoreAsLarge() {
    assertThat(agreement.objection(outputs(SCORES, 0, 1), outputs(SCORES, 1, 1))).isPresent();
    float[] close = {2, -4, 1.9999f, 3};
    assertThat(agreement.objection(outputs(close, 0, 1), outputs(close, 1, 1))).isEmpty();
  }
}
