package dev.atrous.processor.check;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.WeightTensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which operation has which weights: no two take theirs from the same name. */
final class WeightOwners {

  /**
   * A tensor that a network needs.
   *
   * @param layer who needs it
   * @param place where that is declared
   * @param name its name in a weights file
   */
  record Needed(String layer, Place place, String name, List<Long> shape) {}

  private final Map<String, String> owners = new HashMap<>();
  private final List<Needed> needed = new ArrayList<>();
  private final Problems problems;

  WeightOwners(Problems problems) {
    this.problems = problems;
  }

  void claim(String weights, Use use) {
    Operation operation = use.operation();
    if (!operation.hasWeights()) {
      return;
    }
    String layer = use.layer();
    Place place = use.declaration().place();
    String owner = owners.putIfAbsent(weights, layer);
    if (owner != null) {
      String both =
          owner.equals(layer)
              ? "both of '" + layer + "'"
              : "one of '" + owner + "', one of '" + layer + "'";
      problems.add(Problem.DUPLICATE_WEIGHT, place, weights, both);
    }
    for (WeightTensor tensor : operation.tensors(use.inputs())) {
      needed.add(new Needed(layer, place, weights + "." + tensor.name(), tensor.shape()));
    }
  }

  /** All tensors that were claimed. */
  List<Needed> needed() {
    return needed;
  }
}
