package dev.atrous.processor.graph;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the weights of a layer's operations as a PyTorch state dict would: the first convolution or
 * linear operation takes the layer's name, others stand below it ({@code stem.norm}).
 */
final class WeightNames {

  private final Problems problems;
  private final BlockUse use;
  private final Map<Value, Optional<Value>> chosen = new IdentityHashMap<>();
  private final Map<Value, NamedParts> parts = new IdentityHashMap<>();

  /**
   * @param use of the block in which the names are written; null for a network
   */
  WeightNames(Problems problems, BlockUse use) {
    this.problems = problems;
    this.use = use;
  }

  /**
   * What the weights of each operation of the chain are called.
   *
   * @param chain the layer's chain, all values bound
   * @param scope names of what encloses the layer
   * @param copy which copy of a repeated layer, or −1 if it is not repeated
   */
  List<Naming> of(
      LayerDeclaration layer, List<OperationDeclaration> chain, Naming scope, int copy) {
    List<Integer> weighted = new ArrayList<>();
    for (int at = 0; at < chain.size(); at++) {
      if (chain.get(at).block().isPresent() || !chain.get(at).weights().isEmpty()) {
        weighted.add(at);
      }
    }
    List<Naming> names = new ArrayList<>(Collections.nCopies(chain.size(), Naming.PLAIN));
    Optional<Value> named = layer.named().flatMap(this::chosen);
    if (named.isPresent() && named.get().elements().size() > 1 && !NamedParts.isOne(named.get())) {
      List<Value> given = named.get().elements();
      if (given.size() == weighted.size()) {
        for (int index = 0; index < given.size(); index++) {
          String name = Copies.numbered((String) given.get(index).raw(), copy);
          names.set(weighted.get(index), scope.below(name));
        }
        return names;
      }
      reportCount(named.get(), layer, weighted.size());
      named = Optional.empty();
    }
    Naming base =
        named.isPresent()
            ? parts(layer, named.get()).within(scope, layer.name(), copy)
            : scope.below(Copies.numbered(layer.name(), copy));
    int main = main(chain, weighted);
    Map<String, Integer> used = new HashMap<>();
    for (int at : weighted) {
      if (at == main || chain.get(at).block().isPresent()) {
        names.set(at, base);
      } else {
        String below = chain.get(at).weights();
        int count = used.merge(below, 1, Integer::sum);
        names.set(at, base.below(below + (count > 1 ? count : "")));
      }
    }
    return names;
  }

  private Optional<Value> chosen(Value named) {
    return chosen.computeIfAbsent(named, value -> NameChoice.of(value, use, problems));
  }

  /** Reports the parts of a layer's {@code @Named} that the layer does not have. */
  void finish() {
    parts.values().forEach(each -> each.reportUnused(problems));
  }

  private NamedParts parts(LayerDeclaration layer, Value named) {
    return parts.computeIfAbsent(
        named, value -> NamedParts.read(value, layer.name(), optionalParts(layer), problems));
  }

  /** Layers of the blocks in the chain that may be left out. */
  private static Set<String> optionalParts(LayerDeclaration layer) {
    return layer.chain().stream()
        .flatMap(operation -> operation.block().stream())
        .flatMap(block -> block.layers().stream())
        .filter(part -> part.when().isPresent())
        .map(LayerDeclaration::name)
        .collect(Collectors.toSet());
  }

  private void reportCount(Value named, LayerDeclaration layer, int weighted) {
    problems.add(
        Problem.NAME_COUNT,
        named.place(),
        Words.count(named.elements().size(), "name"),
        layer.name(),
        Words.count(weighted, "operation"));
  }

  private static int main(List<OperationDeclaration> chain, List<Integer> weighted) {
    boolean hasBlock = chain.stream().anyMatch(operation -> operation.block().isPresent());
    return weighted.stream()
        .filter(at -> chain.get(at).builtIn().filter(BuiltIn::namesLayer).isPresent())
        .findFirst()
        .orElse(hasBlock || weighted.isEmpty() ? -1 : weighted.get(0));
  }
}
