package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.List;

/** A node's calls within its scope, and what they read there. */
record Item(CheckedNode node, String name, List<CheckedNode> inputs, List<Template> templates) {

  Item reading(List<CheckedNode> others) {
    return new Item(node, name, others, templates);
  }
}
