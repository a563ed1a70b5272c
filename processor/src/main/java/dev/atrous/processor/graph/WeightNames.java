package dev.atrous.processor.graph;

import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the weights of a layer's operations as a PyTorch state dict would: the first convolution or
 * linear operation takes the layer's name, others stand below it ({@code stem.norm}).
 */
final class WeightNames {

  private static final Pattern COUNTER = Pattern.compile("\\{(\\d{1,9})\\}");
  private static final Map<String, String> BELOW =
      Map.of(
          "Conv", "conv",
          "DepthwiseConv", "conv",
          "TransposedConv", "conv",
          "Linear", "linear",
          "BatchNorm", "norm",
          "PRelu", "prelu");
  private static final Set<String> MAIN =
      Set.of("Conv", "DepthwiseConv", "TransposedConv", "Linear");

  private final Problems problems;

  WeightNames(Problems problems) {
    this.problems = problems;
  }

  /**
   * One name for each operation of the chain; empty for those without weights.
   *
   * @param prefix of the enclosing block, with its dot
   * @param copy which copy of a repeated layer, or −1 if it is not repeated
   */
  List<String> of(LayerDeclaration layer, String prefix, int copy) {
    List<OperationDeclaration> chain = layer.chain();
    List<Integer> weighted = new ArrayList<>();
    for (int at = 0; at < chain.size(); at++) {
      if (chain.get(at).block().isPresent() || BELOW.containsKey(chain.get(at).name())) {
        weighted.add(at);
      }
    }
    List<String> given = given(layer, weighted.size());
    List<String> names = new ArrayList<>(java.util.Collections.nCopies(chain.size(), ""));
    if (given.size() > 1) {
      for (int index = 0; index < weighted.size(); index++) {
        names.set(weighted.get(index), prefix + numbered(given.get(index), copy));
      }
      return names;
    }
    String base = prefix + numbered(given.isEmpty() ? layer.name() : given.get(0), copy);
    int main = main(chain, weighted);
    Map<String, Integer> used = new HashMap<>();
    for (int at : weighted) {
      if (at == main || chain.get(at).block().isPresent()) {
        names.set(at, base);
      } else {
        String below = BELOW.get(chain.get(at).name());
        int count = used.merge(below, 1, Integer::sum);
        names.set(at, base + "." + below + (count > 1 ? count : ""));
      }
    }
    return names;
  }

  private List<String> given(LayerDeclaration layer, int weighted) {
    if (layer.named().isEmpty()) {
      return List.of();
    }
    Value named = layer.named().get();
    List<String> names = named.elements().stream().map(value -> (String) value.raw()).toList();
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      problems.add(Problem.NAME_EMPTY, named.place());
      return List.of();
    }
    if (names.size() > 1 && names.size() != weighted) {
      problems.add(
          Problem.NAME_COUNT,
          named.place(),
          Words.count(names.size(), "name"),
          layer.name(),
          Words.count(weighted, "operation"));
      return List.of();
    }
    return names;
  }

  private static int main(List<OperationDeclaration> chain, List<Integer> weighted) {
    boolean hasBlock = chain.stream().anyMatch(operation -> operation.block().isPresent());
    return weighted.stream()
        .filter(at -> MAIN.contains(chain.get(at).name()))
        .findFirst()
        .orElse(hasBlock || weighted.isEmpty() ? -1 : weighted.get(0));
  }

  private static String numbered(String name, int copy) {
    Matcher counter = COUNTER.matcher(name);
    int index = Math.max(copy, 0);
    String counted =
        counter.replaceAll(match -> String.valueOf(Integer.parseInt(match.group(1)) + index));
    return copy >= 0 && counted.equals(name) ? name + "." + copy : counted;
  }
}
