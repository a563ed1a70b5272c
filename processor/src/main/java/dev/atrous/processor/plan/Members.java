package dev.atrous.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects what a scope is made of, with names of weights relative to the scope's own. */
final class Members {

  private final String path;
  private final List<Member> all = new ArrayList<>();

  /**
   * Begins a scope.
   *
   * @param path what the names of its weights begin with
   */
  Members(String path) {
    this.path = path;
  }

  /** Adds what a call runs; returns which member it became. */
  int add(String layer, Template template) {
    List<Integer> parts = new ArrayList<>();
    for (Template.Part part : template.parts()) {
      parts.add(add(part.layer(), part.step(), part.weights(), List.of()));
    }
    if (template.target() instanceof WindowedPlan windowed) {
      int pair = add(layer, windowed.second(), List.of(), parts.subList(1, parts.size()));
      parts = List.of(parts.get(0), pair);
    }
    return add(layer, template.target(), template.weights(), parts);
  }

  /** A member without weights for a layer by itself: one that is there already if it fits. */
  int addOrFind(String layer, Template template) {
    return of(layer).stream()
        .filter(at -> all.get(at).target().equals(template.target()))
        .findFirst()
        .orElseGet(() -> add(layer, template));
  }

  private int add(String layer, Target target, List<String> weights, List<Integer> parts) {
    List<String> behind =
        weights.stream()
            .map(name -> target.hasWeights() ? WeightPath.behind(path, name) : "")
            .toList();
    all.add(new Member(layer, target, behind, List.copyOf(parts)));
    return all.size() - 1;
  }

  /** The steps and scopes of a layer, in order. */
  List<Integer> of(String layer) {
    return IntStream.range(0, all.size())
        .filter(at -> all.get(at).layer().equals(layer))
        .filter(at -> !(all.get(at).target() instanceof JointPlan))
        .boxed()
        .toList();
  }

  List<Member> all() {
    return List.copyOf(all);
  }
}
