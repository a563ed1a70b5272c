package dev.atrous.processor.graph;

import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Suggestions;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says that a parameter names nothing, and what it could have named. */
final class UnknownLayer {

  private UnknownLayer() {}

  /**
   * Reports a parameter.
   *
   * @param sources what the scope reads
   * @param declared its layers
   * @param use of the block whose scope it is; null for a network
   */
  static void report(
      LayerDeclaration layer,
      EdgeDeclaration edge,
      Set<String> sources,
      Set<String> declared,
      BlockUse use,
      Problems problems) {
    Set<String> known = new LinkedHashSet<>(sources);
    known.addAll(declared);
    known.remove(layer.name());
    String meant = Suggestions.didYouMean(edge.name(), known);
    String all = String.join(", ", known);
    if (use == null) {
      problems.add(Problem.UNKNOWN_LAYER, edge.place(), layer.name(), edge.name(), meant, all);
    } else {
      // Unknown names of a block are its inputs, except where one of them is called "input".
      problems.add(
          Problem.SECOND_INPUT_OF_BLOCK, edge.place(), layer.name(), edge.name(), meant, all);
    }
  }
}
