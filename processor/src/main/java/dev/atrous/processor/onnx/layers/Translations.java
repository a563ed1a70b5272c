package dev.atrous.processor.onnx.layers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What becomes of each kind of node, by its name. */
final class Translations {

  private static final Map<String, Translation> ALL = all();

  private Translations() {}

  /** The translation of an operation of ONNX's own, or null if there is none. */
  static Translation of(String operation) {
    return ALL.get(operation);
  }

  /** The operations that have one, in alphabetical order. */
  static Set<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

  private static Map<String, Translation> all() {
    Map<String, Translation> all = new HashMap<>();
    WindowNodes.addTo(all);
    ElementNodes.addTo(all);
    NormNodes.addTo(all);
    JoinNodes.addTo(all);
    ProductNodes.addTo(all);
    ViewNodes.addTo(all);
    SizeNodes.addTo(all);
    PartNodes.addTo(all);
    ReduceNodes.addTo(all);
    ResizeNodes.addTo(all);
    return Map.copyOf(all);
  }
}
