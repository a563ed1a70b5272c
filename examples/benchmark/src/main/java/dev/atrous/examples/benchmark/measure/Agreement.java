package dev.atrous.examples.benchmark.measure;

import dev.atrous.examples.benchmark.graph.Node;
import dev.atrous.examples.benchmark.graph.Operation.ArgMax;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether two libraries computed the same: each number to within a part of the largest one. An
 * index of the largest channel may differ where the channels' scores are as close to each other.
 */
public final class Agreement {

  /** Of the largest output. */
  static final double TOLERANCE = 1e-4;

  private final PeerGraph graph;

  /** Compares outputs of a graph. */
  public Agreement(PeerGraph graph) {
    this.graph = graph;
  }

  /** What is wrong with the found outputs, if anything. */
  public Optional<String> objection(float[][] expected, float[][] found) {
    for (int index = 0; index < expected.length; index++) {
      Value output = graph.outputs().get(index);
      if (found[index].length != expected[index].length) {
        return Optional.of("gives " + found[index].length + " numbers for " + output);
      }
      Optional<Integer> scores = scoresOf(output);
      double difference =
          scores.isPresent()
              ? indices(expected[scores.get()], expected[index], found[index])
              : numbers(expected[index], found[index]);
      // The negation also catches NaN.
      if (!(difference <= TOLERANCE)) {
        return Optional.of(
            String.format(
                Locale.ROOT, "disagrees: %.1e of the largest output %d", difference, index));
      }
    }
    return Optional.empty();
  }

  /** Which output holds the scores whose largest channel this one names. */
  private Optional<Integer> scoresOf(Value output) {
    return graph.nodes().stream()
        .filter(node -> node.output().equals(output) && node.operation() instanceof ArgMax)
        .map(Node::input)
        .map(graph.outputs()::indexOf)
        .filter(index -> index >= 0)
        .findFirst();
  }

  private static double numbers(float[] expected, float[] found) {
    double worst = 0;
    for (int index = 0; index < expected.length; index++) {
      worst = Math.max(worst, Math.abs((double) found[index] - expected[index]));
    }
    return worst / largest(expected);
  }

  /** By how much the score of the found channel is below that of the expected one. */
  private static double indices(float[] scores, float[] expected, float[] found) {
    double worst = 0;
    int pixels = expected.length;
    for (int pixel = 0; pixel < pixels; pixel++) {
      float best = scores[(int) expected[pixel] * pixels + pixel];
      worst = Math.max(worst, best - scores[(int) found[pixel] * pixels + pixel]);
    }
    return worst / largest(scores);
  }

  private static double largest(float[] values) {
    double largest = Float.MIN_VALUE;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
