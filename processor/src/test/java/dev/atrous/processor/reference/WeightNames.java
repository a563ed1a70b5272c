package dev.atrous.processor.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the weights of a chain are called: the rules of PyTorch-like names. */
final class WeightNames {

  private static final Set<String> MAIN =
      Set.of("Conv", "DepthwiseConv", "TransposedConv", "Linear");
  private static final Map<String, String> KINDS =
      Map.of(
          "Conv", "conv",
          "DepthwiseConv", "conv",
          "TransposedConv", "conv",
          "Linear", "linear",
          "BatchNorm", "norm",
          "PRelu", "prelu");
  private static final Pattern COUNTER = Pattern.compile("\\{(\\d+)}");

  private WeightNames() {}

  /**
   * A name for every operation of the layer's chain; null for those without weights.
   *
   * @param prefix of the enclosing block, with its dot, or empty
   * @param copy which copy of a repeated layer this is, or −1
   */
  static List<String> of(Layer layer, Map<String, Block> blocks, String prefix, int copy) {
    List<String> names = new ArrayList<>();
    int main = main(layer.chain(), blocks);
    Map<String, Integer> seen = new HashMap<>();
    int weighted = 0;
    for (int place = 0; place < layer.chain().size(); place++) {
      String annotation = layer.chain().get(place).annotation();
      if (!KINDS.containsKey(annotation) && !blocks.containsKey(annotation)) {
        names.add(null);
      } else if (layer.names().size() > 1) {
        names.add(prefix + numbered(layer.names().get(weighted++), copy));
      } else {
        String base = layer.names().isEmpty() ? layer.name() : layer.names().get(0);
        String name = prefix + numbered(base, copy);
        if (place != main && !blocks.containsKey(annotation)) {
          String kind = KINDS.get(annotation);
          int count = seen.merge(kind, 1, Integer::sum);
          name += "." + kind + (count == 1 ? "" : count);
        }
        names.add(name);
      }
    }
    return names;
  }

  /** The operation that takes the layer's name; a block's layers stand below that name anyway. */
  private static int main(List<Use> chain, Map<String, Block> blocks) {
    int first = -1;
    for (int place = 0; place < chain.size(); place++) {
      String annotation = chain.get(place).annotation();
      if (MAIN.contains(annotation)) {
        return place;
      }
      if (first < 0 && (KINDS.containsKey(annotation) || blocks.containsKey(annotation))) {
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
