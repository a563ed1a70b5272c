package dev.atrous.processor.write;

import java.util.List;
import java.util.Set;

/**
 * What a layer's name becomes where it names a field or a parameter: itself, unless it would hide a
 * type whose static methods generated code calls, a package that it names, or the pool of
 * workspaces.
 */
final class Variables {

  private static final Set<String> TAKEN =
      Set.of(
          "Activation",
          "Affine",
          "Arguments",
          "Combination",
          "List",
          "Math",
          "Parameters",
          "Pixels",
          "ResizeRule",
          "SharedWindows",
          "Taps",
          "Tensor",
          "Weights",
          "Layers",
          "workspaces",
          "dev",
          "java",
          "javax");

  private static final Set<String> OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Variables() {}

  static String of(String layer) {
    return TAKEN.contains(layer) ? layer + "_" : layer;
  }

  static List<String> of(List<String> layers) {
    return layers.stream().map(Variables::of).toList();
  }

  /**
   * A layer's name as a component of a record, where Java forbids the names of Object's methods.
   */
  static String component(String layer) {
    return OBJECT.contains(layer) ? layer + "_" : layer;
  }
}
