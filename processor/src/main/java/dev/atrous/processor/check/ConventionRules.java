package dev.atrous.processor.check;

import dev.atrous.processor.declare.BlockDeclaration;
import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.Conventions;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.List;

/**
 * What a network or a block says once of all its layers is sound, and some layer takes it. The
 * question is answered from the declaration: a layer that is left out, or bound, counts.
 */
final class ConventionRules {

  private final Problems problems;

  private ConventionRules(Problems problems) {
    this.problems = problems;
  }

  static void check(NetworkDeclaration network, Problems problems) {
    ConventionRules rules = new ConventionRules(problems);
    rules.check("@Network", network.conventions(), network.layers());
    rules.checkBlocks(network.layers());
  }

  private void checkBlocks(List<LayerDeclaration> layers) {
    for (LayerDeclaration layer : layers) {
      for (OperationDeclaration operation : layer.chain()) {
        operation.block().ifPresent(this::checkBlock);
      }
    }
  }

  private void checkBlock(BlockDeclaration block) {
    check("@Block", block.conventions(), block.layers());
    checkBlocks(block.layers());
  }

  private void check(String annotation, Conventions conventions, List<LayerDeclaration> layers) {
    conventions
        .get(Conventions.EPSILON)
        .ifPresent(
            epsilon ->
                AttributeRules.of(BuiltIn.BATCH_NORM)
                    .get(Conventions.EPSILON)
                    .check(Conventions.EPSILON, epsilon, problems));
    conventions
        .values()
        .forEach(
            (name, value) -> {
              boolean isSource = annotation.equals("@Network") || value.place().written() != null;
              if (isSource && layers.stream().noneMatch(layer -> takes(layer, name, value))) {
                problems.add(Problem.VALUE_UNUSED, value.place(), name, value, annotation);
              }
            });
  }

  /** Whether the value is the nearest to the layer, and the layer leaves it open. */
  private static boolean takes(LayerDeclaration layer, String name, Value value) {
    return layer.conventions().get(name).filter(nearest -> nearest == value).isPresent()
        && isOpen(layer, name, value);
  }

  private static boolean isOpen(LayerDeclaration layer, String name, Value value) {
    return layer.chain().stream().anyMatch(operation -> isOpen(operation, name, value));
  }

  private static boolean isOpen(OperationDeclaration operation, String name, Value value) {
    boolean ownWord =
        operation.block().filter(block -> block.conventions().get(name).isPresent()).isPresent();
    return !ownWord
        && (operation.attributes().leavesOpen(name, value)
            || operation.block().stream()
                .flatMap(block -> block.layers().stream())
                .filter(layer -> layer.conventions().get(name).isEmpty())
                .anyMatch(layer -> isOpen(layer, name, value)));
  }
}
