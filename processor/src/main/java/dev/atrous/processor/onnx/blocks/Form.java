package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What two runs have in common that can be uses of one block: the operations, the edges between
 * them, and the attributes that no block can hand over. Numbers may differ.
 */
final class Form {

  /** Joins of maps whose order makes no difference. */
  private static final Set<BuiltIn> UNORDERED =
      EnumSet.of(BuiltIn.ADD, BuiltIn.MULTIPLY, BuiltIn.MAXIMUM, BuiltIn.MINIMUM);

  /** Attributes that a block can hand over. */
  private static final Set<String> HANDED_OVER =
      Set.of(
          "kernel",
          "stride",
          "rate",
          "channels",
          "multiplier",
          "groups",
          "pad",
          "padding",
          "scale",
          "height",
          "width",
          "slope",
          "epsilon",
          "block",
          "from",
          "to");

  /** Of these, those that either all uses have or none: nothing stands for one that is missing. */
  private static final Set<String> ALL_OR_NONE =
      Set.of("scale", "height", "width", "block", "from", "to");

  private Form() {}

  /** A text that is equal for runs of one form. */
  static String of(Run run) {
    return without(run, -1);
  }

  /** The form that a run would have without one of its layers, which only passes its input on. */
  static String without(Run run, int place) {
    List<Layer> layers = new ArrayList<>(run.layers());
    if (place >= 0) {
      layers.remove(place);
    }
    StringBuilder form = new StringBuilder();
    for (Layer layer : layers) {
      layer.chain().forEach(part -> append(form, part));
      form.append(edges(layers, layer)).append(layer.copies() > 1 ? "copies" : "").append(";");
    }
    return form.toString();
  }

  /** Whether an attribute may differ between uses of one block. */
  static boolean mayDiffer(Part part, String attribute) {
    return part.block() != null || HANDED_OVER.contains(attribute);
  }

  /** Whether the last layer of a run adds what it reads to what it makes, and does nothing else. */
  static boolean endsInShortcut(Run run) {
    Layer last = run.last();
    return last.chain().size() == 1
        && last.chain().get(0).is(BuiltIn.ADD)
        && last.inputs().size() == 2
        && last.inputs().contains(run.input())
        && run.length() > 1
        && last.inputs().contains(run.layers().get(run.length() - 2));
  }

  private static void append(StringBuilder form, Part part) {
    form.append('@').append(part.annotation());
    new TreeMap<>(part.attributes())
        .forEach(
            (name, value) -> {
              if (!mayDiffer(part, name)) {
                form.append(' ').append(name).append('=').append(value);
              } else if (part.block() == null && ALL_OR_NONE.contains(name)) {
                form.append(' ').append(name);
              }
            });
    form.append(part.isMain() && part.biased() ? " bias" : "");
  }

  private static List<String> edges(List<Layer> layers, Layer layer) {
    List<String> edges = new ArrayList<>();
    for (Layer input : layer.inputs()) {
      int inside = layers.indexOf(input);
      edges.add(inside < 0 ? "in" : Integer.toString(inside));
    }
    if (UNORDERED.contains(layer.chain().get(0).operation())) {
      edges.sort(null);
    }
    return edges;
  }
}
