package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.graph.Content;
import dev.atrous.processor.graph.NetworkGraph;
import dev.atrous.processor.graph.Node;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Walks a graph in order, applies the rules to each operation and infers its shape. */
public final class Checker {

  private static final List<DeclarationRule> DECLARATION_RULES =
      List.of(new AttributeRules(), new RequiredAttributes(), new LimitsInOrder());

  private final Problems problems;
  private final OutputStride outputStride;
  private final WeightOwners owners;

  private Checker(Problems problems, OutputStride outputStride) {
    this.problems = problems;
    this.outputStride = outputStride;
    this.owners = new WeightOwners(problems);
  }

  /** The network with all shapes; empty if a rule was broken anywhere. */
  public static Optional<CheckedScope> check(NetworkGraph graph, Problems problems) {
    Value stride = graph.declaration().outputStride();
    if (stride.written() && (Integer) stride.raw() < 1) {
      problems.add(Problem.NUMBER_TOO_SMALL, stride.place(), "outputStride", stride.raw(), 1);
    }
    ConventionRules.check(graph.declaration(), problems);
    int tensors = graph.scope().inputs().size() + graph.scope().outputs().size();
    if (tensors > InputCount.MOST) {
      problems.add(
          Problem.TOO_MANY_TENSORS,
          graph.declaration().place(),
          graph.declaration().name(),
          tensors + " inputs and outputs",
          InputCount.MOST);
    }
    Checker checker = new Checker(problems, new OutputStride(stride, problems));
    Optional<CheckedScope> checked = checker.scope(graph.scope(), List.of(), false, "");
    if (!problems.hasErrors()) {
      WeightsFit.check(graph.declaration(), checker.owners.needed(), problems);
    }
    return problems.hasErrors() ? Optional.empty() : checked;
  }

  /**
   * Checks the nodes of a scope.
   *
   * @param inputs what it reads, null where unknown; a network reads nothing
   * @param ratesAsWritten whether an output stride changes no rates in it
   */
  private Optional<CheckedScope> scope(
      Scope scope, List<CheckedNode> inputs, boolean ratesAsWritten, String path) {
    Map<Node, CheckedNode> checked = new HashMap<>();
    List<CheckedNode> placeholders = new ArrayList<>();
    for (int index = 0; index < scope.inputs().size(); index++) {
      Node input = scope.inputs().get(index);
      CheckedNode node =
          scope.kind() == Scope.Kind.NETWORK
              ? node(input, List.of(), path)
              : placeholder(input, inputs.get(index), ratesAsWritten);
      checked.put(input, node);
      placeholders.add(node);
    }
    List<CheckedNode> nodes = new ArrayList<>();
    for (Node node : scope.nodes()) {
      List<CheckedNode> read = new ArrayList<>();
      node.inputs().forEach(input -> read.add(checked.get(input)));
      int before = problems.errors();
      CheckedNode result = node(node, read, scope.kind().path(path, node.name()));
      checked.put(node, result);
      nodes.add(result);
      if (scope.kind() == Scope.Kind.REPEAT && problems.errors() > before) {
        break; // what is wrong with one copy is wrong with the next
      }
    }
    List<CheckedNode> outputs = new ArrayList<>();
    scope.outputs().forEach(output -> outputs.add(checked.get(output)));
    return nodes.contains(null) || outputs.contains(null) || placeholders.contains(null)
        ? Optional.empty()
        : Optional.of(new CheckedScope(scope.kind(), scope.title(), placeholders, nodes, outputs));
  }

  private static CheckedNode placeholder(Node input, CheckedNode read, boolean ratesAsWritten) {
    return read == null
        ? null
        : new CheckedNode(
            input.name(),
            List.of(read),
            new CheckedNode.Content.Placeholder(),
            seen(read, ratesAsWritten));
  }

  private static MapShape seen(CheckedNode read, boolean ratesAsWritten) {
    return ratesAsWritten ? read.output().withRatesAsWritten() : read.output();
  }

  /** The node with its shape; null if that is unknown. */
  private CheckedNode node(Node node, List<CheckedNode> inputs, String path) {
    if (node.content() instanceof Content.Nested nested) {
      return scope(nested.scope(), inputs, node.ratesAsWritten(), path)
          .map(
              scope ->
                  new CheckedNode(
                      node.name(),
                      inputs,
                      new CheckedNode.Content.Nested(scope),
                      scope.outputs().get(0).output()))
          .orElse(null);
    }
    if (node.content() instanceof Content.Single single) {
      return single(node, single, inputs, path);
    }
    return null;
  }

  private CheckedNode single(
      Node node, Content.Single single, List<CheckedNode> inputs, String path) {
    OperationDeclaration declaration = single.operation();
    int before = problems.errors();
    DECLARATION_RULES.forEach(rule -> rule.check(declaration, problems));
    if (problems.errors() > before) {
      return null;
    }
    Operation written = OperationReader.read(declaration, single.normFollows());
    String layer = path.isEmpty() ? node.name() : path;
    if (!InputCount.fits(node, declaration, written, layer, problems)
        || inputs.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    List<MapShape> features =
        inputs.stream().map(input -> seen(input, node.ratesAsWritten())).toList();
    boolean readsMaps = !features.isEmpty();
    Operation operation =
        readsMaps ? outputStride.applied(written, features.get(0), layer) : written;
    Use use = new Use(layer, declaration, written, operation, inputs);
    OperationRules.Rules rules = OperationRules.of(operation);
    for (ShapeRule rule : rules.errors()) {
      rule.check(use, problems);
      if (problems.errors() > before) {
        return null;
      }
    }
    SizeLimit.check(use, problems);
    if (problems.errors() > before) {
      return null;
    }
    if (readsMaps) {
      Gridding.check(use, problems);
    }
    rules.warnings().forEach(rule -> rule.check(use, problems));
    owners.claim(single.weights(), use);
    MapShape output = outputStride.carried(written, operation, operation.output(features), layer);
    return new CheckedNode(
        node.name(),
        inputs,
        new CheckedNode.Content.Single(written, operation, single.weights()),
        output);
  }
}
