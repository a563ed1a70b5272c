package dev.atrous.processor.check;

import java.util.ArrayList;
import java.util.List;

/** The shapes on the way to a layer, for messages: {@code image 3×257×257 → stem 32×129×129}. */
final class Trace {

  private static final int LONGEST = 5;

  private Trace() {}

  /** One path for each input, from the network's input or the last few layers before it. */
  static String to(List<CheckedNode> inputs) {
    List<String> paths = new ArrayList<>();
    for (CheckedNode input : inputs) {
      paths.add(path(input));
    }
    return paths.isEmpty() ? "" : "Shapes: " + String.join("; ", paths) + "." + parting(inputs);
  }

  /** Where the paths to several inputs part, if they have a layer in common. */
  private static String parting(List<CheckedNode> inputs) {
    List<CheckedNode> common = before(inputs.get(0));
    for (CheckedNode input : inputs.subList(1, inputs.size())) {
      common.retainAll(before(input));
    }
    return inputs.size() < 2 || common.isEmpty() ? "" : " They part behind " + common.get(0) + ".";
  }

  /** A node and those before it, the nearest first. */
  private static List<CheckedNode> before(CheckedNode node) {
    List<CheckedNode> nodes = new ArrayList<>();
    for (CheckedNode at = node; at != null; at = first(at)) {
      if (!(at.content() instanceof CheckedNode.Content.Placeholder)) {
        nodes.add(at);
      }
    }
    return nodes;
  }

  private static CheckedNode first(CheckedNode node) {
    return node.inputs().isEmpty() ? null : node.inputs().get(0);
  }

  private static String path(CheckedNode node) {
    List<String> steps = new ArrayList<>();
    CheckedNode at = node;
    while (at != null && steps.size() < LONGEST) {
      if (!(at.content() instanceof CheckedNode.Content.Placeholder)) {
        steps.add(0, at.toString().replaceFirst("^copy(\\d+) ", "copy $1 "));
      }
      at = first(at);
    }
    return (at == null ? "" : "… → ") + String.join(" → ", steps);
  }
}
