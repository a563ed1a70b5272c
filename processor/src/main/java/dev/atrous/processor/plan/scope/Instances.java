package dev.atrous.processor.plan.scope;

import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.LineBufferedPlan;
import dev.atrous.processor.plan.rewrite.UnplacedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects what a scope is made of, with names of weights relative to the scope's own. */
final class Instances {

  private final String path;
  private final List<Instance> all = new ArrayList<>();

  /**
   * Begins a scope.
   *
   * @param path what the names of its weights begin with
   */
  Instances(String path) {
    this.path = path;
  }

  /** Adds what a call runs; returns which instance it became. */
  int add(String layer, UnplacedCall call) {
    List<Integer> parts = new ArrayList<>();
    for (UnplacedCall.Part part : call.parts()) {
      parts.add(add(part.layer(), part.step(), part.weights(), List.of()));
    }
    if (call.callee() instanceof LineBufferedPlan windowed) {
      int pair = add(layer, windowed.second(), List.of(), parts.subList(1, parts.size()));
      parts = List.of(parts.get(0), pair);
    }
    return add(layer, call.callee(), call.weights(), parts);
  }

  /** An instance without weights for a layer by itself: one that is there already if it fits. */
  int addOrFind(String layer, UnplacedCall call) {
    return of(layer).stream()
        .filter(at -> all.get(at).callee().equals(call.callee()))
        .findFirst()
        .orElseGet(() -> add(layer, call));
  }

  private int add(String layer, Callee callee, List<String> weights, List<Integer> parts) {
    List<String> behind =
        weights.stream()
            .map(name -> callee.hasWeights() ? WeightPath.behind(path, name) : "")
            .toList();
    all.add(new Instance(layer, callee, behind, List.copyOf(parts)));
    return all.size() - 1;
  }

  /** The steps and scopes of a layer, in order. */
  List<Integer> of(String layer) {
    return IntStream.range(0, all.size())
        .filter(at -> all.get(at).layer().equals(layer))
        .filter(at -> !(all.get(at).callee() instanceof JointPlan))
        .boxed()
        .toList();
  }

  List<Instance> all() {
    return List.copyOf(all);
  }
}
