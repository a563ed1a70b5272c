package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins items whose maps between are better not written: a depthwise convolution, or one of few
 * products that writes a large map, with the pointwise convolution that alone reads it (Howard et
 * al. 2017, "MobileNets", section 3.1); and such a pair with the pointwise convolution before it.
 */
final class JointItems {

  /**
   * Products in each value of the map from which on writing it costs nothing beside computing it.
   * Times apart / together (plain loops, JDK 25): 3×3 stride 2 and pointwise, 129×129, 3 → 32 → 16
   * (27 products): 1.30; 3×3, 112×112, 24 → 96 → 24 (216): 1.01; 56×56, 64 → 64 → 256 (576): 0.99.
   */
  private static final int MOST_TERMS = 64;

  /** Floats of a map that stays in a second-level cache of 1 MB by itself. */
  static final int LEAST_MAP = 256 * 1024;

  private JointItems() {}

  static List<Lowered> joined(List<Lowered> items, List<CheckedNode> outputs) {
    List<Lowered> joined = new ArrayList<>(items);
    for (Lowered second : items) {
      first(second, joined, outputs)
          .ifPresent(
              first -> {
                joined.set(joined.indexOf(second), join(first, second));
                joined.remove(first);
              });
    }
    return windowed(joined, outputs);
  }

  /** With the convolution before a pair, if that only makes a large map for it. */
  private static List<Lowered> windowed(List<Lowered> pairs, List<CheckedNode> outputs) {
    List<Lowered> joined = new ArrayList<>(pairs);
    for (Lowered pair : pairs) {
      if (pair.templates().size() == 1 && pair.only().target() instanceof FusedPlan fused) {
        before(pair, joined, outputs)
            .filter(first -> isPointwise(first.only().target()))
            .filter(first -> !((StepPlan) first.only().target()).isJoin())
            .filter(first -> WindowedPlan.suits((StepPlan) first.only().target(), fused))
            .ifPresent(
                first -> {
                  joined.set(joined.indexOf(pair), join(first, pair, fused));
                  joined.remove(first);
                });
      }
    }
    return List.copyOf(joined);
  }

  private static Lowered join(Lowered first, Lowered pair, FusedPlan fused) {
    List<Template.Part> parts = new ArrayList<>();
    StepPlan step = (StepPlan) first.only().target();
    parts.add(new Template.Part(first.name(), step, first.only().weights()));
    parts.addAll(pair.only().parts());
    return join(first, pair, new WindowedPlan(step, fused.onKeptRows()), parts);
  }

  /** The item that the given one can be joined with: its map has no other reader. */
  private static Optional<Lowered> first(
      Lowered second, List<Lowered> items, List<CheckedNode> outputs) {
    if (second.templates().size() != 1 || !isPointwise(second.only().target())) {
      return Optional.empty();
    }
    return before(second, items, outputs).filter(item -> isBegun(item.only().target()));
  }

  /** The item of one call whose map the given one reads first, and nobody else. */
  private static Optional<Lowered> before(
      Lowered second, List<Lowered> items, List<CheckedNode> outputs) {
    CheckedNode between = second.inputs().get(second.only().operands().get(0));
    long readers =
        items.stream().flatMap(item -> item.inputs().stream()).filter(between::equals).count();
    if (readers > 1 || outputs.contains(between)) {
      return Optional.empty();
    }
    return items.stream()
        .filter(item -> item.node() == between)
        .filter(item -> item.templates().size() == 1)
        .findFirst();
  }

  private static boolean isPointwise(Target target) {
    return target instanceof WindowPlan plan && plan.isPointwiseConvolution();
  }

  /** Whether a map is better not written: a depthwise one, or a large one of few products. */
  private static boolean isBegun(Target target) {
    if (!(target instanceof WindowPlan plan) || plan.isJoin()) {
      return false;
    }
    return switch (plan.kind()) {
      case DEPTHWISE -> true;
      case CONVOLUTION ->
          !plan.isPointwiseConvolution()
              && terms(plan) <= MOST_TERMS
              && plan.output().floats() >= LEAST_MAP;
      default -> false;
    };
  }

  private static long terms(WindowPlan plan) {
    long taps = plan.vertical().kernel() * plan.horizontal().kernel();
    return taps * (plan.input().channels() / plan.groups());
  }

  private static Lowered join(Lowered first, Lowered second) {
    StepPlan one = (StepPlan) first.only().target();
    StepPlan other = (StepPlan) second.only().target();
    List<Template.Part> parts =
        List.of(
            new Template.Part(first.name(), one, first.only().weights()),
            new Template.Part(second.name(), other, second.only().weights()));
    return join(first, second, FusedPlan.of(one, other), parts);
  }

  private static Lowered join(
      Lowered first, Lowered second, JointPlan plan, List<Template.Part> parts) {
    List<CheckedNode> inputs = new ArrayList<>(first.inputs());
    List<Integer> operands = new ArrayList<>(first.only().operands());
    if (plan.isJoin()) {
      operands.add(inputs.size());
      inputs.add(second.inputs().get(second.only().operands().get(1)));
    }
    Template joint = new Template(plan, List.copyOf(operands), 0, List.of(), List.copyOf(parts));
    return new Lowered(
        second.node(), second.name(), List.copyOf(inputs), List.of(joint), second.outward());
  }
}
