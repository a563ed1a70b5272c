package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names layers after the modules of the author's program, as far as the file tells them, and their
 * weights as a PyTorch state dict would.
 */
public final class Names {

  /** Methods that every class has, and those that the language does not take as names of layers. */
  private static final Set<String> TAKEN =
      Set.of(
          "forward",
          "forwardInto",
          "profile",
          "summary",
          "layers",
          "threads",
          "setThreads",
          "toString",
          "hashCode",
          "equals",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "load",
          "random",
          "randomWeights");

  private Names() {}

  /** Says of each layer where it stands in the author's program. */
  static void place(List<Layer> layers) {
    for (Layer layer : layers) {
      layer.place(layer.inputs().isEmpty() ? "" : path(layer));
    }
  }

  private static String path(Layer layer) {
    for (Part part : layer.chain()) {
      if (!part.weights().isEmpty() && !cleaned(part.weightsName()).isEmpty()) {
        return cleaned(part.weightsName());
      }
    }
    String word = Words.of(layer.first());
    for (NodeRecord node : layer.nodes()) {
      String scope = Scopes.module(node);
      if (!scope.isEmpty()) {
        return cleaned(scope) + "." + word;
      }
    }
    return Scopes.tells(layer.tensor()) ? cleaned(layer.tensor()) : "";
  }

  /** Names the layers of a network, and of the blocks that it uses, and their weights. */
  public static void assign(List<Layer> layers, List<Block> blocks) {
    blocks.forEach(block -> assign(block.layers(), new HashSet<>(Set.of("input")), false));
    assign(layers, new HashSet<>(TAKEN), true);
    Set<String> all = new HashSet<>();
    boolean distinct = true;
    for (Layer layer : layers) {
      distinct &= nameWeights(layer, layer, "", all);
    }
    if (!distinct) {
      // Names of the file that do not fit together: the layers' own do.
      blocks.forEach(block -> block.layers().forEach(Names::forgetWeights));
      layers.forEach(Names::forgetWeights);
      layers.forEach(layer -> nameWeights(layer, layer, "", new HashSet<>()));
    }
  }

  private static void forgetWeights(Layer layer) {
    layer.rename(layer.name(), List.of());
  }

  private static void assign(List<Layer> layers, Set<String> methods, boolean network) {
    Set<String> taken = new HashSet<>();
    for (Layer layer : layers) {
      String name = layer.name();
      if (network || name == null) {
        name = Words.free(methodName(layer, layers), methods);
      }
      layer.rename(name, wishes(layer, name, taken));
    }
  }

  private static String methodName(Layer layer, List<Layer> layers) {
    if (layer.first().is(BuiltIn.INPUT)) {
      String name = Words.identifier(layer.tensor());
      return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "image" : name;
    }
    String path = shortened(layer.path(), layers);
    String wrapper = wrapper(layers);
    String name =
        Words.identifier(path.startsWith(wrapper) ? path.substring(wrapper.length()) : path);
    if (name.isEmpty()) {
      return Words.of(layer.first());
    }
    return Character.isDigit(name.charAt(0)) ? Words.of(layer.first()) + name : name;
  }

  /** The module that the whole network is in, such as {@code model.}, or nothing. */
  private static String wrapper(List<Layer> layers) {
    String common = null;
    for (Layer layer : layers) {
      String path = layer.path();
      if (!path.isEmpty()) {
        String first = path.substring(0, path.indexOf('.') + 1);
        if (first.isEmpty() || common != null && !common.equals(first)) {
          return "";
        }
        common = first;
      }
    }
    return common == null || common.matches("[^A-Za-z]*") ? "" : common;
  }

  /** A path without the number of its place in a list where no other layer is in that list. */
  private static String shortened(String path, List<Layer> layers) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || !path.substring(dot + 1).matches("[0-9]+|\\{[0-9]+}")) {
      return path;
    }
    String list = path.substring(0, dot + 1);
    return layers.stream().filter(other -> other.path().startsWith(list)).count() == 1
        ? path.substring(0, dot)
        : path;
  }

  /** What @Named has to say; nothing if the weights have the names that they would have anyway. */
  private static List<String> wishes(Layer layer, String method, Set<String> taken) {
    List<Part> weighted = weighted(layer);
    if (weighted.isEmpty()) {
      return List.of();
    }
    if (layer.first().block() != null) {
      String wish = layer.path();
      boolean plain = wish.isEmpty() || !taken.add(wish) || wish.equals(method + numbering(layer));
      return plain ? List.of() : List.of(wish);
    }
    Part main = main(weighted);
    List<String> usual = usual(weighted, main, "");
    List<String> names = new ArrayList<>();
    String base = cleaned(main.weightsName());
    if (base.isEmpty() || !taken.add(base)) {
      return List.of();
    }
    boolean asUsual = true;
    for (int i = 0; i < weighted.size(); i++) {
      String below = base + usual.get(i);
      String own = cleaned(weighted.get(i).weightsName());
      boolean takes =
          weighted.get(i) != main && !own.isEmpty() && !own.equals(base) && taken.add(own);
      names.add(takes ? own : below);
      asUsual &= names.get(i).equals(below);
    }
    if (!asUsual) {
      return names;
    }
    return base.equals(method) ? List.of() : List.of(base);
  }

  /** What copies append to the name of their layer. */
  private static String numbering(Layer layer) {
    return layer.copies() > 1 ? ".{0}" : "";
  }

  /**
   * Gives the weights of a layer their names in the file that is written.
   *
   * @param template the layer as it is declared, in the network or in a block
   * @param scope what the names of the use begin with, or nothing
   * @return whether none of the names has been there
   */
  private static boolean nameWeights(Layer layer, Layer template, String scope, Set<String> all) {
    List<String> named = template.weightNames();
    String begin = scope.isEmpty() ? "" : scope + ".";
    boolean distinct = true;
    if (!layer.bodies().isEmpty()) {
      String base = named.isEmpty() ? template.name() + numbering(layer) : named.get(0);
      for (int copy = 0; copy < layer.bodies().size(); copy++) {
        List<Layer> body = layer.bodies().get(copy);
        List<Layer> templates = layer.first().block().layersOf(body.size());
        for (int i = 0; i < body.size(); i++) {
          distinct &= nameWeights(body.get(i), templates.get(i), begin + numbered(base, copy), all);
        }
      }
      return distinct;
    }
    List<Part> weighted = weighted(layer);
    if (weighted.isEmpty()) {
      return true;
    }
    String base = named.isEmpty() ? template.name() : named.get(0);
    List<String> usual = usual(weighted, main(weighted), base);
    for (int i = 0; i < weighted.size(); i++) {
      String name = begin + (named.size() > 1 ? named.get(i) : usual.get(i));
      weighted.get(i).named(name);
      distinct &= all.add(name);
    }
    return distinct;
  }

  /** A name whose number in braces has been counted on. */
  private static String numbered(String name, int copy) {
    int open = name.indexOf('{');
    int close = name.indexOf('}');
    return open < 0
        ? name
        : name.substring(0, open)
            + (Integer.parseInt(name.substring(open + 1, close)) + copy)
            + name.substring(close + 1);
  }

  /**
   * What the weights of a chain are called if nothing is said: the main operation's as the layer.
   */
  private static List<String> usual(List<Part> weighted, Part main, String base) {
    List<String> usual = new ArrayList<>();
    Map<String, Integer> kinds = new HashMap<>();
    for (Part part : weighted) {
      if (part == main) {
        usual.add(base);
      } else {
        String kind = part.operation().weights();
        int count = kinds.merge(kind, 1, Integer::sum);
        usual.add(base + "." + kind + (count > 1 ? count : ""));
      }
    }
    return usual;
  }

  private static Part main(List<Part> weighted) {
    return weighted.stream().filter(Part::isMain).findFirst().orElse(weighted.get(0));
  }

  private static List<Part> weighted(Layer layer) {
    return layer.chain().stream().filter(Names::hasWeights).toList();
  }

  private static boolean hasWeights(Part part) {
    return part.block() == null
        ? part.hasWeights()
        : part.block().layers().stream().anyMatch(layer -> !weighted(layer).isEmpty());
  }

  /** A name without what @Named or a weights file would misunderstand. */
  private static String cleaned(String name) {
    return name == null ? "" : name.replaceAll("[^A-Za-z0-9_.:/\\-]", "_");
  }
}
