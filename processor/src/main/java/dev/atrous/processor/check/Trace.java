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
    return paths.isEmpty() ? "" : "Shapes: " + String.join("; ", paths) + ".";
  }

  private static String path(CheckedNode node) {
    List<String> steps = new ArrayList<>();
    CheckedNode at = node;
    while (at != null && steps.size() < LONGEST) {
      if (!(at.content() instanceof CheckedNode.Content.Placeholder)) {
        steps.add(0, at.toString().replaceFirst("^copy(\\d+) ", "copy $1 "));
      }
      at = at.inputs().isEmpty() ? null : at.inputs().get(0);
    }
    return (at == null ? "" : "… → ") + String.join(" → ", steps);
  }
}
