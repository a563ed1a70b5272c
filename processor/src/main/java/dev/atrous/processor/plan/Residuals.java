package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Join;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out sums of two maps, one of which a convolution computes for that sum only: the
 * convolution is computed onto the other map instead (He et al. 2016, "Deep residual learning",
 * equation 1), and takes the activation behind the sum along.
 */
final class Residuals {

  private final Scope.Kind kind;
  private final List<CheckedNode> outputs;
  private final List<Item> items;

  private Residuals(Scope.Kind kind, List<Item> items, List<CheckedNode> outputs) {
    this.kind = kind;
    this.outputs = outputs;
    this.items = new ArrayList<>(items);
  }

  static List<Item> removed(Scope.Kind kind, List<Item> items, List<CheckedNode> outputs) {
    Residuals residuals = new Residuals(kind, items, outputs);
    items.stream().filter(residuals::isResidual).forEach(residuals::remove);
    return List.copyOf(residuals.items);
  }

  private boolean isResidual(Item sum) {
    // A layer of a network is also called by itself, without the activation behind the sum.
    return sum.isOperation()
        && sum.operation() instanceof Join join
        && join.add()
        && sum.inputs().size() == 2
        && sum.inputs().get(0).output().sameSize(sum.inputs().get(1).output())
        && (kind != Scope.Kind.NETWORK || sum.group().epilogue().isNone());
  }

  /** The later operand if it can: the earlier one is then there to compute onto. */
  private void remove(Item sum) {
    int one = at(sum.inputs().get(0));
    int other = at(sum.inputs().get(1));
    int later = Math.max(one, other);
    int earlier = Math.min(one, other);
    if (later >= 0 && canBeOnto(items.get(later))) {
      remove(sum, later, later);
    } else if (earlier >= 0 && canBeOnto(items.get(earlier))) {
      remove(sum, earlier, items.indexOf(sum));
    }
  }

  private int at(CheckedNode node) {
    return Item.at(node, items);
  }

  private boolean canBeOnto(Item item) {
    if (!item.isOperation()
        || !(item.operation() instanceof Convolution convolution)
        || !item.group().epilogue().isNone()) {
      return false;
    }
    return !item.onto()
        && !convolution.depthwise()
        && convolution.groups(item.inputs().get(0).output()) == 1
        && !outputs.contains(item.node())
        && Item.readers(item.node(), items) == 1;
  }

  /** Puts the convolution and the sum where one of them was. */
  private void remove(Item sum, int convolution, int place) {
    Item item = items.get(convolution);
    CheckedNode map =
        sum.inputs().get(0) == item.node() ? sum.inputs().get(1) : sum.inputs().get(0);
    Fusion.Group group =
        new Fusion.Group(item.group().main(), item.group().norm(), sum.group().epilogue());
    Item onto =
        new Item(
            sum.node(),
            item.name(),
            List.of(item.inputs().get(0), map),
            List.of(group),
            true,
            item.outward());
    items.set(place, onto);
    items.remove(place == convolution ? sum : item);
  }
}
