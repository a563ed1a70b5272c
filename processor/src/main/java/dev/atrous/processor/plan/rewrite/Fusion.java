package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.shape.Absorbs;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.ChannelAffine;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups the operations of a chain into steps: a convolution takes the batch normalisation or the
 * scale behind it into its weights, and anything that can takes the activation behind it along.
 */
public final class Fusion {

  /**
   * What one step computes.
   *
   * @param main the operation, or the nested scope, whose last convolution takes the rest along
   * @param norm batch normalisation or scale folded into it
   * @param epilogue activation applied to its result
   * @param part which input channels of a convolution the step takes, if not all
   */
  public record Group(
      CheckedNode main,
      Optional<CheckedNode> norm,
      Epilogue epilogue,
      Optional<FilterPlan.Part> part) {

    Group(CheckedNode main, Optional<CheckedNode> norm, Epilogue epilogue) {
      this(main, norm, epilogue, Optional.empty());
    }

    /** What the weights of its operations are called; it is no nested scope. */
    List<String> weights() {
      List<String> weights = new ArrayList<>();
      CheckedNode.Content.Single single = (CheckedNode.Content.Single) main.content();
      if (single.operation().hasWeights()) {
        weights.add(single.weights());
      }
      norm.map(each -> (CheckedNode.Content.Single) each.content())
          .ifPresent(each -> weights.add(each.weights()));
      return List.copyOf(weights);
    }

    /** The same operation with another norm and activation behind it. */
    Group with(Optional<CheckedNode> otherNorm, Epilogue otherEpilogue) {
      return new Group(main, otherNorm, otherEpilogue, part);
    }
  }

  private Fusion() {}

  /** The groups of a node: several only if it is a chain. */
  public static List<Group> groups(CheckedNode node) {
    if (node.content() instanceof CheckedNode.Content.Nested nested
        && nested.scope().kind() == Scope.Kind.CHAIN) {
      return chain(nested.scope());
    }
    return List.of(new Group(node, Optional.empty(), Epilogue.NONE));
  }

  private static List<Group> chain(CheckedScope chain) {
    List<CheckedNode> nodes = chain.nodes().stream().filter(node -> !passesOn(node)).toList();
    if (nodes.isEmpty()) {
      nodes = chain.nodes().subList(0, 1);
    }
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < nodes.size()) {
      CheckedNode main = nodes.get(at++);
      Optional<CheckedNode> norm = Optional.empty();
      Epilogue epilogue = Epilogue.NONE;
      Operation last = last(main);
      if (absorbs(last).norm()
          && at < nodes.size()
          && operation(nodes.get(at)) instanceof ChannelAffine) {
        norm = Optional.of(nodes.get(at++));
      }
      if (absorbs(last).activation()
          && at < nodes.size()
          && operation(nodes.get(at)) instanceof Activation activation) {
        epilogue = Epilogue.of(activation);
        at++;
      }
      groups.add(new Group(main, norm, epilogue));
    }
    return groups;
  }

  /**
   * The operation that computes a node's result and can take along what follows it: the node's own;
   * in a block, the convolution that nobody else there reads; null if there is none.
   */
  public static Operation last(CheckedNode node) {
    if (!(node.content() instanceof CheckedNode.Content.Nested nested)) {
      return operation(node);
    }
    CheckedScope scope = nested.scope();
    Operation last =
        switch (scope.kind()) {
          case CHAIN -> lastOfChain(chain(scope));
          case BLOCK -> lastOfBlock(scope);
          default -> null;
        };
    return absorbs(last).norm() ? last : null;
  }

  private static Operation lastOfChain(List<Group> groups) {
    Group last = groups.get(groups.size() - 1);
    return last.norm().isEmpty() && last.epilogue().isNone() ? last(last.main()) : null;
  }

  private static Operation lastOfBlock(CheckedScope block) {
    CheckedNode output = block.outputs().get(0);
    boolean computed = block.nodes().contains(output);
    boolean read = block.nodes().stream().anyMatch(node -> node.inputs().contains(output));
    return computed && !read ? last(output) : null;
  }

  /** What the step of an operation takes along; nothing if there is none. */
  private static Absorbs absorbs(Operation operation) {
    return operation == null ? Absorbs.NOTHING : operation.absorbs();
  }

  /** Whether an operation on one map does nothing, such as a dropout. */
  private static boolean passesOn(CheckedNode node) {
    return node.inputs().size() == 1
        && node.content() instanceof CheckedNode.Content.Single single
        && single.operation().passesOn(node.inputShapes());
  }

  /** The node's operation; null for a nested scope. */
  public static Operation operation(CheckedNode node) {
    return node.content() instanceof CheckedNode.Content.Single single ? single.operation() : null;
  }
}
