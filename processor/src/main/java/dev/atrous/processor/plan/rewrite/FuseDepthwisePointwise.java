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
final class FuseDepthwisePointwise implements Pass {

  /**
   * Products in each value of the map from which on writing it costs nothing beside computing it.
   * Times apart / together (plain loops, JDK 25): 3×3 stride 2 and pointwise, 129×129, 3 → 32 → 16
   * (27 products): 1.30; 3×3, 112×112, 24 → 96 → 24 (216): 1.01; 56×56, 64 → 64 → 256 (576): 0.99.
   */
  private static final int MOST_TERMS = 64;

  @Override
  public Ops apply(Ops ops) {
    Ops pairs = ops;
    for (Op second : ops.all()) {
      Optional<Op> first = first(second, pairs);
      if (first.isPresent()) {
        pairs = joined(first.get(), second, join(first.get(), second), pairs);
      }
    }
    return withExpansions(pairs);
  }

  /** With the convolution before a pair, if that only makes a large map for it. */
  private static Ops withExpansions(Ops pairs) {
    Ops joined = pairs;
    for (Op pair : pairs.all()) {
      if (pair.calls().size() == 1 && pair.onlyCall().callee() instanceof FusedPlan fused) {
        Optional<Op> first =
            before(pair, joined)
                .filter(each -> isPointwise(each.onlyCall().callee()))
                .filter(each -> !((StepPlan) each.onlyCall().callee()).isJoin())
                .filter(each -> LineBufferedPlan.suits((StepPlan) each.onlyCall().callee(), fused));
        if (first.isPresent()) {
          joined = joined(first.get(), pair, join(first.get(), pair, fused), joined);
        }
      }
    }
    return joined;
  }

  /** The same with one operation in the place of the second of two. */
  private static Ops joined(Op first, Op second, Op both, Ops ops) {
    List<Op> all = ops.copy();
    all.set(all.indexOf(second), both);
    all.remove(first);
    return ops.with(all);
  }

  private static Op join(Op first, Op pair, FusedPlan fused) {
    List<UnplacedCall.Part> parts = new ArrayList<>();
    StepPlan step = (StepPlan) first.onlyCall().callee();
    parts.add(new UnplacedCall.Part(first.name(), step, first.onlyCall().weights()));
    parts.addAll(pair.onlyCall().parts());
    return join(first, pair, new LineBufferedPlan(step, fused.onKeptRows()), parts);
  }

  /** What the given operation can be joined with: its map has no other reader. */
  private static Optional<Op> first(Op second, Ops ops) {
    return second.calls().size() == 1 && isPointwise(second.onlyCall().callee())
        ? before(second, ops).filter(op -> isBegun(op.onlyCall().callee()))
        : Optional.empty();
  }

  /** The operation of one call whose map the given one reads first, and nobody else. */
  private static Optional<Op> before(Op second, Ops ops) {
    CheckedNode between = second.inputs().get(second.onlyCall().operands().get(0));
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

  private static Op join(Op first, Op second) {
    StepPlan one = (StepPlan) first.onlyCall().callee();
    StepPlan other = (StepPlan) second.onlyCall().callee();
    List<UnplacedCall.Part> parts =
        List.of(
            new UnplacedCall.Part(first.name(), one, first.onlyCall().weights()),
            new UnplacedCall.Part(second.name(), other, second.onlyCall().weights()));
    return join(first, second, FusedPlan.of(one, other), parts);
  }

  private static Op join(Op first, Op second, JointPlan plan, List<UnplacedCall.Part> parts) {
    List<CheckedNode> inputs = new ArrayList<>(first.inputs());
    List<Integer> operands = new ArrayList<>(first.onlyCall().operands());
    if (plan.isJoin()) {
      operands.add(inputs.size());
      inputs.add(second.inputs().get(second.onlyCall().operands().get(1)));
    }
    UnplacedCall joint =
        new UnplacedCall(plan, List.copyOf(operands), 0, List.of(), List.copyOf(parts));
    return second.lowered(List.copyOf(inputs), List.of(joint));
  }
}
