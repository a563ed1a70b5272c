package dev.atrous.processor.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the weights of a chain are called: the rules of PyTorch-like names. */
public final class WeightNames {

  private static final Set<String> MAIN =
      Set.of("Conv", "DepthwiseConv", "TransposedConv", "Linear");
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("Conv", "conv"),
          Map.entry("DepthwiseConv", "conv"),
          Map.entry("TransposedConv", "conv"),
          Map.entry("Linear", "linear"),
          Map.entry("BatchNorm", "norm"),
          Map.entry("LayerNorm", "norm"),
          Map.entry("Scale", "scale"),
          Map.entry("PRelu", "prelu"),
          Map.entry("GroupNorm", "norm"),
          Map.entry("InstanceNorm", "norm"));
  private static final Pattern COUNTER = Pattern.compile("\\{(\\d+)}");

  private WeightNames() {}

  /** Whether an operation of the language has weights, as far as its own attributes say so. */
  public static boolean hasWeights(Use use) {
    return KINDS.containsKey(use.annotation())
        && (Boolean) use.written().getOrDefault("affine", !use.annotation().equals("InstanceNorm"));
  }

  /**
   * For every operation of the layer's chain, what a part of it is called; the empty part is the
   * operation itself.
   *
   * @param scope names of what encloses the layer
   * @param copy which copy of a repeated layer this is, or −1
   */
  static List<UnaryOperator<String>> of(
      Layer layer, Map<String, Block> blocks, UnaryOperator<String> scope, int copy) {
    List<UnaryOperator<String>> names = new ArrayList<>();
    int main = main(layer.chain(), blocks);
    boolean several =
        layer.names().size() > 1 && layer.names().stream().noneMatch(WeightNames::isPart);
    Map<String, Integer> seen = new HashMap<>();
    int weighted = 0;
    for (int place = 0; place < layer.chain().size(); place++) {
      String annotation = layer.chain().get(place).annotation();
      if (!hasWeights(layer.chain().get(place)) && !blocks.containsKey(annotation)) {
        names.add(part -> "");
      } else if (several) {
        String name = numbered(layer.names().get(weighted++), copy);
        names.add(part -> scope.apply(below(name, part)));
      } else if (place != main && !blocks.containsKey(annotation)) {
        String kind = KINDS.get(annotation);
        int count = seen.merge(kind, 1, Integer::sum);
        String below = kind + (count == 1 ? "" : count);
        names.add(part -> part(layer, scope, copy, below(below, part)));
      } else {
        names.add(part -> part(layer, scope, copy, part));
      }
    }
    return names;
  }

  private static boolean isPart(String name) {
    return name.contains("=");
  }

  private static String below(String name, String part) {
    return part.isEmpty() ? name : name + "." + part;
  }

  /** The longest of the parts that are named decides, else the layer's own name. */
  private static String part(Layer layer, UnaryOperator<String> scope, int copy, String part) {
    String named = "";
    String name = "";
    String whole = layer.name();
    for (String text : layer.names()) {
      String[] words = text.split(" = ");
      if (words.length == 1) {
        whole = text;
      } else if (words[0].length() > named.length()
          && (part.equals(words[0]) || part.startsWith(words[0] + "."))) {
        named = words[0];
        name = words[1];
      }
    }
    return named.isEmpty()
        ? scope.apply(below(numbered(whole, copy), part))
        : scope.apply(numbered(name, copy) + part.substring(named.length()));
  }

  /** The operation that takes the layer's name; a block's layers stand below that name anyway. */
  private static int main(List<Use> chain, Map<String, Block> blocks) {
    int first = -1;
    for (int place = 0; place < chain.size(); place++) {
      Use use = chain.get(place);
      String annotation = use.annotation();
      if (MAIN.contains(annotation)) {
        return place;
      }
      if (first < 0 && (hasWeights(use) || blocks.containsKey(annotation))) {
        first = place;
      }
    }
    return first;
  }

  private static String numbered(String name, int copy) {
    Matcher counter = COUNTER.matcher(name);
    if (counter.find()) {
      int number = Integer.parseInt(counter.group(1)) + Math.max(copy, 0);
      return counter.replaceFirst(String.valueOf(number));
    }
    return copy < 0 ? name : name + "." + copy;
  }
}
