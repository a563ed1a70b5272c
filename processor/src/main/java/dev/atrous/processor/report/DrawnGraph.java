package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.runtime.LayerSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as boxes and arrows: a box for each layer of the summary, a frame around each block.
 * What follows itself in the same form is drawn once, with the number of its copies.
 */
final class DrawnGraph {

  /**
   * From a layer's box to that of one that reads it.
   *
   * @param sizeOnly whether only the height and width are read, or the number of channels
   */
  record Arrow(DrawnNode from, DrawnNode to, boolean sizeOnly) {}

  /** By name; the operations around a block share one. */
  private final Map<String, Deque<LayerSummary>> layers = new HashMap<>();

  private final Map<CheckedNode, List<DrawnNode>> results = new HashMap<>();
  private final DrawnNode root;
  private final Set<Arrow> arrows = new LinkedHashSet<>();

  private DrawnGraph(NetworkReport report) {
    for (LayerSummary layer : report.summary().layers()) {
      layers.computeIfAbsent(layer.name(), name -> new ArrayDeque<>()).add(layer);
    }
    root = DrawnNode.frame("", report.summary().name());
    report.network().inputs().forEach(input -> add(input, input.name(), root));
    addAll(report.network(), "", root);
    fold(root);
  }

  static DrawnGraph of(NetworkReport report) {
    return new DrawnGraph(report);
  }

  /** The frame around everything. */
  DrawnNode root() {
    return root;
  }

  Set<Arrow> arrows() {
    return arrows;
  }

  private void addAll(CheckedScope scope, String path, DrawnNode frame) {
    for (CheckedNode node : scope.nodes()) {
      add(node, scope.kind().path(path, node.name()), frame);
    }
  }

  private void add(CheckedNode node, String path, DrawnNode frame) {
    if (LayerRows.isRow(node) && layers.containsKey(path)) {
      LayerSummary layer = layers.get(path).remove();
      String name = path.equals(frame.path()) ? layer.operation() : shortName(path, frame);
      DrawnNode box = DrawnNode.layer(name, layer);
      frame.children().add(box);
      List<Integer> read = read(first(node));
      for (int at = 0; at < node.inputs().size(); at++) {
        boolean sizeOnly = !read.contains(at);
        results(node.inputs().get(at)).forEach(from -> arrows.add(new Arrow(from, box, sizeOnly)));
      }
      results.put(node, List.of(box));
      return;
    }
    if (!(node.content() instanceof CheckedNode.Content.Nested nested)) {
      return; // passes on what it reads
    }
    CheckedScope scope = nested.scope();
    boolean framed = !path.equals(frame.path()); // else a block among operations of a chain
    DrawnNode inner = framed ? DrawnNode.frame(path, shortName(path, frame)) : frame;
    addAll(scope, path, inner);
    if (framed) {
      fold(inner);
      frame.children().add(onlyChild(inner));
    }
    results.put(node, results(scope.outputs().get(0)));
  }

  /** The operation that reads what the row reads. */
  private static CheckedNode first(CheckedNode row) {
    return row.content() instanceof CheckedNode.Content.Nested nested
        ? nested.scope().nodes().get(0)
        : row;
  }

  /** Which of an operation's inputs are read for their values. */
  private static List<Integer> read(CheckedNode operation) {
    return FlatNetwork.operation(operation).read(operation.inputShapes());
  }

  /** The boxes whose result a node's map is. */
  private List<DrawnNode> results(CheckedNode node) {
    if (results.containsKey(node)) {
      return results.get(node);
    }
    return node.inputs().isEmpty() ? List.of() : results(node.inputs().get(0));
  }

  private static String shortName(String path, DrawnNode frame) {
    String before = frame.path() + ".";
    return path.startsWith(before) ? path.substring(before.length()) : path;
  }

  /** A frame around one box only says no more than the box. */
  private static DrawnNode onlyChild(DrawnNode frame) {
    if (frame.children().size() != 1 || frame.children().get(0).layer().isPresent()) {
      return frame;
    }
    DrawnNode child = frame.children().get(0);
    DrawnNode merged = DrawnNode.frame(frame.path(), frame.name());
    merged.children().addAll(child.children());
    merged.copies(child.copies());
    return merged;
  }

  /** Draws children once that follow each other and look the same. */
  private void fold(DrawnNode frame) {
    List<DrawnNode> folded = new ArrayList<>();
    for (DrawnNode child : frame.children()) {
      DrawnNode last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
      if (last != null && last.look().equals(lookOfOne(child, last)) && follows(child, last)) {
        merge(child, last);
        last.copies(last.copies() + 1);
      } else {
        folded.add(child);
      }
    }
    frame.children().clear();
    frame.children().addAll(folded);
  }

  /** How the child would look as often as the last one. */
  private static String lookOfOne(DrawnNode child, DrawnNode last) {
    int copies = child.copies();
    child.copies(last.copies());
    String look = child.look();
    child.copies(copies);
    return copies == 1 ? look : "";
  }

  /** Whether the child reads nothing but the last one, and nobody else does. */
  private boolean follows(DrawnNode child, DrawnNode last) {
    List<DrawnNode> before = last.layers();
    List<DrawnNode> after = child.layers();
    boolean reads = false;
    for (Arrow arrow : arrows) {
      boolean leaves = before.contains(arrow.from()) && !before.contains(arrow.to());
      boolean enters = after.contains(arrow.to()) && !after.contains(arrow.from());
      if (leaves != enters) {
        return false;
      }
      reads |= leaves;
    }
    return reads;
  }

  /** Whoever reads the copy reads the original instead. */
  private void merge(DrawnNode copy, DrawnNode original) {
    Map<DrawnNode, DrawnNode> originals = new HashMap<>();
    List<DrawnNode> from = copy.layers();
    List<DrawnNode> to = original.layers();
    for (int at = 0; at < from.size(); at++) {
      originals.put(from.get(at), to.get(at));
    }
    List<Arrow> before = List.copyOf(arrows);
    arrows.removeIf(
        arrow -> originals.containsKey(arrow.from()) || originals.containsKey(arrow.to()));
    for (Arrow arrow : before) {
      if (originals.containsKey(arrow.from()) && !originals.containsKey(arrow.to())) {
        arrows.add(new Arrow(originals.get(arrow.from()), arrow.to(), arrow.sizeOnly()));
      }
    }
    results.replaceAll(
        (node, boxes) ->
            boxes.stream().map(box -> originals.getOrDefault(box, box)).distinct().toList());
  }
}
