package dev.atrous.processor.check;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Operation;
import java.util.HashMap;
import java.util.Map;

/** No two operations take their weights from the same name. */
final class WeightOwners {

  private final Map<String, String> owners = new HashMap<>();
  private final Problems problems;

  WeightOwners(Problems problems) {
    this.problems = problems;
  }

  void claim(String weights, Operation operation, String layer, Place place) {
    if (operation.hasWeights()) {
      String owner = owners.putIfAbsent(weights, layer);
      if (owner != null) {
        String both =
            owner.equals(layer)
                ? "both of '" + layer + "'"
                : "one of '" + owner + "', one of '" + layer + "'";
        problems.add(Problem.DUPLICATE_WEIGHT, place, weights, both);
      }
    }
  }
}
