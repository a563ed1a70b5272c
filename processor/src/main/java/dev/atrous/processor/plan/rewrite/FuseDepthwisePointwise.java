package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.FusedPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.LineBufferedPlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.WindowPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins operations whose maps between are better not written: a depthwise convolution, or one of
 * few products that writes a large map, with the pointwise convolution that alone reads it (Howard
 * et al. 2017, "MobileNets", section 3.1); and such a pair with the pointwise convolution before
 * it.
 */
final class FuseDepthwisePointwise implements Pass<LoweredOp> {

  /**
   * Products in each value of the map from which on writing it costs nothing beside computing it.
   * Times apart / together (plain loops, JDK 25): 3×3 stride 2 and pointwise, 129×129, 3 → 32 → 16
   * (27 products): 1.30; 3×3, 112×112, 24 → 96 → 24 (216): 1.01; 56×56, 64 → 64 → 256 (576): 0.99.
   */
  private static final int MOST_TERMS = 64;

  @Override
  public Ops<LoweredOp> apply(Ops<LoweredOp> ops) {
    Ops<LoweredOp> pairs = ops;
    for (LoweredOp second : ops.all()) {
      Optional<LoweredOp> first = first(second, pairs);
      if (first.isPresent()) {
        pairs = joined(first.get(), second, join(first.get(), second), pairs);
      }
    }
    return withExpansions(pairs);
  }

  /** With the convolution before a pair, if that only makes a large map for it. */
  private static Ops<LoweredOp> withExpansions(Ops<LoweredOp> pairs) {
    Ops<LoweredOp> joined = pairs;
    for (LoweredOp pair : pairs.all()) {
      if (pair.calls().size() == 1 && pair.only().callee() instanceof FusedPlan fused) {
        Optional<LoweredOp> first =
            before(pair, joined)
                .filter(each -> isPointwise(each.only().callee()))
                .filter(each -> !((StepPlan) each.only().callee()).isJoin())
                .filter(each -> LineBufferedPlan.suits((StepPlan) each.only().callee(), fused));
        if (first.isPresent()) {
          joined = joined(first.get(), pair, join(first.get(), pair, fused), joined);
        }
      }
    }
    return joined;
  }

  /** The same with one operation in the place of the second of two. */
  private static Ops<LoweredOp> joined(
      LoweredOp first, LoweredOp second, LoweredOp both, Ops<LoweredOp> ops) {
    List<LoweredOp> all = ops.copy();
    all.set(all.indexOf(second), both);
    all.remove(first);
    return ops.with(all);
  }

  private static LoweredOp join(LoweredOp first, LoweredOp pair, FusedPlan fused) {
    List<UnplacedCall.Part> parts = new ArrayList<>();
    StepPlan step = (StepPlan) first.only().callee();
    parts.add(new UnplacedCall.Part(first.name(), step, first.only().weights()));
    parts.addAll(pair.only().parts());
    return join(first, pair, new LineBufferedPlan(step, fused.onKeptRows()), parts);
  }

  /** What the given operation can be joined with: its map has no other reader. */
  private static Optional<LoweredOp> first(LoweredOp second, Ops<LoweredOp> ops) {
    return second.calls().size() == 1 && isPointwise(second.only().callee())
        ? before(second, ops).filter(op -> isBegun(op.only().callee()))
        : Optional.empty();
  }

  /** The operation of one call whose map the given one reads first, and nobody else. */
  private static Optional<LoweredOp> before(LoweredOp second, Ops<LoweredOp> ops) {
    CheckedNode between = second.inputs().get(second.only().operands().get(0));
    int at = ops.at(between);
    return at >= 0 && ops.hasOneReader(between) && ops.all().get(at).calls().size() == 1
        ? Optional.of(ops.all().get(at))
        : Optional.empty();
  }

  private static boolean isPointwise(Callee callee) {
    return callee instanceof WindowPlan plan && plan.isPointwiseConvolution();
  }

  /** Whether a map is better not written: a depthwise one, or a large one of few products. */
  private static boolean isBegun(Callee callee) {
    if (!(callee instanceof WindowPlan plan) || plan.isJoin()) {
      return false;
    }
    return switch (plan.kind()) {
      case DEPTHWISE -> true;
      case CONVOLUTION ->
          !plan.isPointwiseConvolution()
              && terms(plan) <= MOST_TERMS
              && plan.output().floats() >= Grid.LEAST_OUTGROWING_CACHE;
      default -> false;
    };
  }

  private static long terms(WindowPlan plan) {
    long taps = plan.vertical().kernel() * plan.horizontal().kernel();
    return taps * (plan.input().channels() / plan.groups());
  }

  private static LoweredOp join(LoweredOp first, LoweredOp second) {
    StepPlan one = (StepPlan) first.only().callee();
    StepPlan other = (StepPlan) second.only().callee();
    List<UnplacedCall.Part> parts =
        List.of(
            new UnplacedCall.Part(first.name(), one, first.only().weights()),
            new UnplacedCall.Part(second.name(), other, second.only().weights()));
    return join(first, second, FusedPlan.of(one, other), parts);
  }

  private static LoweredOp join(
      LoweredOp first, LoweredOp second, JointPlan plan, List<UnplacedCall.Part> parts) {
    List<CheckedNode> inputs = new ArrayList<>(first.inputs());
    List<Integer> operands = new ArrayList<>(first.only().operands());
    if (plan.isJoin()) {
      operands.add(inputs.size());
      inputs.add(second.inputs().get(second.only().operands().get(1)));
    }
    UnplacedCall joint =
        new UnplacedCall(plan, List.copyOf(operands), 0, List.of(), List.copyOf(parts));
    return new LoweredOp(
        second.node(), second.name(), List.copyOf(inputs), List.of(joint), second.scopesUp());
  }
}
