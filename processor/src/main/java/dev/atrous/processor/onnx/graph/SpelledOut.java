package dev.atrous.processor.onnx.graph;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Recognises activations that exporters spell out since older operator sets have no word for them:
 *
 * <pre>{@code
 * Swish        x · sigmoid(x)
 * HardSigmoid  clip(x + 3, 0, 6) / 6
 * HardSwish    x · hardSigmoid(x), in any order of the factors
 * Softplus     log(1 + exp(x))
 * Mish         x · tanh(softplus(x))
 * Gelu         x · ½ · (1 + erf(x / √2)), in any order of the factors
 * }</pre>
 */
final class SpelledOut {

  private static final double TOLERANCE = 1e-6;

  private final FoldedGraph graph;

  private SpelledOut(FoldedGraph graph) {
    this.graph = graph;
  }

  static void recognize(FoldedGraph graph) {
    SpelledOut recognition = new SpelledOut(graph);
    for (NodeRecord node : List.copyOf(graph.nodes())) {
      switch (node.operation()) {
        case "Add" -> recognition.hard(node);
        case "Erf" -> recognition.gelu(node);
        case "Exp" -> recognition.softplus(node);
        default -> {}
      }
    }
    // Behind the others, since a hard sigmoid or a softplus may have been found first.
    for (NodeRecord node : List.copyOf(graph.nodes())) {
      switch (node.operation()) {
        case "Sigmoid" -> recognition.timesItself(node, "Swish");
        case "HardSigmoid" -> recognition.hardSwish(node);
        case "Softplus" -> recognition.mish(node);
        default -> {}
      }
    }
  }

  /** {@code clip(x + 3, 0, 6)}, and what becomes of it. */
  private void hard(NodeRecord add) {
    Optional<String> input = besides(add, 3);
    Optional<NodeRecord> clip = graph.onlyReader(add).filter(this::isZeroToSix);
    Optional<NodeRecord> next = clip.flatMap(graph::onlyReader);
    if (input.isEmpty() || next.isEmpty()) {
      return;
    }
    String x = input.get();
    if (isSixth(next.get())) {
      graph.replace(List.of(add, clip.get()), next.get(), "HardSigmoid", x, slope());
    } else if (isProduct(next.get(), x)) {
      graph
          .onlyReader(next.get())
          .filter(this::isSixth)
          .ifPresent(
              last ->
                  graph.replace(
                      List.of(add, clip.get(), next.get()), last, "HardSwish", x, Map.of()));
    }
  }

  private void hardSwish(NodeRecord sigmoid) {
    double slope = real(sigmoid, "alpha", 0.2);
    double offset = real(sigmoid, "beta", 0.5);
    if (isNear(slope, 1.0 / 6) && isNear(offset, 0.5)) {
      timesItself(sigmoid, "HardSwish");
    }
  }

  private void softplus(NodeRecord exp) {
    Optional<NodeRecord> sum =
        graph
            .onlyReader(exp)
            .filter(next -> next.operation().equals("Add") && besides(next, 1).isPresent());
    sum.flatMap(graph::onlyReader)
        .filter(log -> log.operation().equals("Log"))
        .ifPresent(
            log ->
                graph.replace(
                    List.of(exp, sum.get()), log, "Softplus", exp.inputs().get(0), Map.of()));
  }

  private void mish(NodeRecord softplus) {
    graph
        .onlyReader(softplus)
        .filter(next -> next.operation().equals("Tanh"))
        .ifPresent(tanh -> timesItself(List.of(softplus, tanh), "Mish"));
  }

  /** An activation times what it reads. */
  private void timesItself(NodeRecord activation, String whole) {
    timesItself(List.of(activation), whole);
  }

  /** Operations, each of which reads the one before, times what the first reads. */
  private void timesItself(List<NodeRecord> chain, String whole) {
    String x = chain.get(0).inputs().get(0);
    graph
        .onlyReader(chain.get(chain.size() - 1))
        .filter(next -> isProduct(next, x))
        .ifPresent(next -> graph.replace(chain, next, whole, x, Map.of()));
  }

  /** From {@code erf} back to what it reads, and forwards over the two products. */
  private void gelu(NodeRecord erf) {
    Optional<NodeRecord> divided = graph.maker(erf.inputs().get(0));
    Optional<String> input = divided.flatMap(this::overRootTwo);
    Optional<NodeRecord> plusOne =
        graph
            .onlyReader(erf)
            .filter(next -> next.operation().equals("Add") && besides(next, 1).isPresent());
    if (input.isEmpty() || plusOne.isEmpty()) {
      return;
    }
    String x = input.get();
    List<NodeRecord> gone = new ArrayList<>(List.of(erf, plusOne.get()));
    if (graph.isReadOnce(divided.get().outputs().get(0))) {
      gone.add(divided.get());
    }
    Optional<NodeRecord> product = graph.onlyReader(plusOne.get()).filter(this::isMultiplication);
    if (product.isEmpty()) {
      return;
    }
    NodeRecord first = product.get();
    String other = other(first, plusOne.get().outputs().get(0));
    Optional<NodeRecord> halved = graph.maker(other).filter(node -> isHalfOf(node, x));
    if (halved.isPresent()) {
      if (graph.isReadOnce(other)) {
        gone.add(halved.get());
      }
      graph.replace(gone, first, "Gelu", x, Map.of());
      return;
    }
    gone.add(first);
    graph
        .onlyReader(first)
        .filter(last -> isMultiplication(last) && completes(first, last, other, x))
        .ifPresent(last -> graph.replace(gone, last, "Gelu", x, Map.of()));
  }

  /** Whether of two products one is by x and the other by a half. */
  private boolean completes(NodeRecord first, NodeRecord last, String other, String x) {
    String second = other(last, first.outputs().get(0));
    return other.equals(x) && isNumber(second, 0.5) || second.equals(x) && isNumber(other, 0.5);
  }

  private Optional<String> overRootTwo(NodeRecord node) {
    if (node.operation().equals("Div") && isNumber(node.inputs().get(1), Math.sqrt(2))) {
      return Optional.of(node.inputs().get(0));
    }
    return node.operation().equals("Mul") ? besides(node, Math.sqrt(0.5)) : Optional.empty();
  }

  private boolean isHalfOf(NodeRecord node, String x) {
    return node.operation().equals("Mul") && besides(node, 0.5).filter(x::equals).isPresent();
  }

  private boolean isSixth(NodeRecord node) {
    return node.operation().equals("Div") && isNumber(node.inputs().get(1), 6)
        || node.operation().equals("Mul") && besides(node, 1.0 / 6).isPresent();
  }

  private boolean isZeroToSix(NodeRecord node) {
    return node.operation().equals("Clip")
        && isNear(bound(node, "min", 1), 0)
        && isNear(bound(node, "max", 2), 6);
  }

  private double bound(NodeRecord clip, String attribute, int input) {
    return clip.inputs().size() > input
        ? graph.number(clip.inputs().get(input)).orElse(Double.NaN)
        : real(clip, attribute, Double.NaN);
  }

  private boolean isMultiplication(NodeRecord node) {
    return node.operation().equals("Mul");
  }

  private boolean isProduct(NodeRecord node, String factor) {
    return isMultiplication(node) && node.inputs().contains(factor);
  }

  /** The other of two inputs, if one is a number. */
  private Optional<String> besides(NodeRecord node, double number) {
    for (int input = 0; input < 2; input++) {
      if (isNumber(node.inputs().get(input), number)) {
        return Optional.of(node.inputs().get(1 - input));
      }
    }
    return Optional.empty();
  }

  private static String other(NodeRecord node, String input) {
    return node.inputs().get(node.inputs().get(0).equals(input) ? 1 : 0);
  }

  private boolean isNumber(String tensor, double number) {
    OptionalDouble found = graph.number(tensor);
    return found.isPresent() && isNear(found.getAsDouble(), number);
  }

  private static boolean isNear(double first, double second) {
    return Math.abs(first - second) <= TOLERANCE * Math.max(1, Math.abs(second));
  }

  private static double real(NodeRecord node, String attribute, double otherwise) {
    AttributeRecord found = node.attributes().get(attribute);
    return found == null ? otherwise : found.real();
  }

  /** The attributes of the hard sigmoid whose slope is a sixth. */
  private static Map<String, AttributeRecord> slope() {
    return Map.of("alpha", AttributeRecord.real("alpha", 1.0 / 6));
  }
}
