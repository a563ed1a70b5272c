package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.shape.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the activation that a chain begins with to the convolution before it, if nobody else reads
 * that: {@code @Conv first} and {@code @Relu @Conv second} become {@code @Conv @Relu} and
 * {@code @Conv}, as within the modules of Xception (Chollet 2017, figure 5). Not in a network
 * itself, whose layers are also called one by one.
 */
final class LeadingActivations {

  private LeadingActivations() {}

  static List<Item> moved(List<Item> items, List<CheckedNode> outputs) {
    List<Item> moved = new ArrayList<>(items);
    for (int at = 0; at < moved.size(); at++) {
      Item item = moved.get(at);
      if (item.groups().size() > 1
          && Fusion.operation(item.group().main()) instanceof Activation activation
          && item.group().epilogue().isNone()) {
        int before = Item.at(item.inputs().get(0), moved);
        if (before >= 0 && canTake(moved.get(before), moved, outputs)) {
          moved.set(before, moved.get(before).activated(Epilogue.of(activation)));
          moved.set(at, item.withoutFirst());
        }
      }
    }
    return List.copyOf(moved);
  }

  private static boolean canTake(Item item, List<Item> items, List<CheckedNode> outputs) {
    Fusion.Group last = item.groups().get(item.groups().size() - 1);
    return last.epilogue().isNone()
        && Fusion.last(last.main()) != null
        && Fusion.foldsNorm(Fusion.last(last.main()))
        && !outputs.contains(item.node())
        && Item.readers(item.node(), items) == 1;
  }
}
