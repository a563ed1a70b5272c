package dev.atrous.processor.check;

import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.declare.StoredWeights;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.runtime.safetensors.NearestNames;
import dev.atrous.runtime.safetensors.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The weights file that a network names holds the tensors that it needs, and no others. */
final class WeightsFit {

  /** Names in a message: more help nobody. */
  private static final int SHOWN = 3;

  private final NetworkDeclaration network;
  private final StoredWeights stored;
  private final Problems problems;

  private WeightsFit(NetworkDeclaration network, StoredWeights stored, Problems problems) {
    this.network = network;
    this.stored = stored;
    this.problems = problems;
  }

  /** Checks the file, if the network names one, as its {@code load} would. */
  static void check(
      NetworkDeclaration network, List<WeightOwners.Needed> needed, Problems problems) {
    network.weights().ifPresent(stored -> new WeightsFit(network, stored, problems).check(needed));
  }

  private void check(List<WeightOwners.Needed> needed) {
    Set<String> unexpected = new LinkedHashSet<>(stored.shapes().keySet());
    needed.forEach(tensor -> unexpected.remove(tensor.name()));
    if (!needed.isEmpty() && unexpected.size() == stored.shapes().size()) {
      problems.add(
          Problem.WEIGHTS_OF_ANOTHER,
          stored.place(),
          stored.file(),
          needed.size(),
          network.name(),
          unexpected.isEmpty() ? "none at all" : listed(unexpected),
          listed(needed.stream().map(WeightOwners.Needed::name).toList()));
      return;
    }
    unexpected.removeIf(this::mayBeThere);
    Map<String, List<WeightOwners.Needed>> missing = new LinkedHashMap<>();
    for (WeightOwners.Needed tensor : needed) {
      int[] found = stored.shapes().get(tensor.name());
      if (found == null) {
        missing.computeIfAbsent(tensor.layer(), layer -> new ArrayList<>()).add(tensor);
      } else if (!tensor.shape().equals(shape(found))) {
        problems.add(
            Problem.WEIGHT_MISSHAPEN,
            tensor.place(),
            tensor.layer(),
            tensor.name(),
            tensor.shape(),
            stored.file(),
            Arrays.toString(found));
      }
    }
    NearestNames nearest = NearestNames.among(new ArrayList<>(unexpected));
    missing.forEach((layer, tensors) -> missing(layer, tensors, nearest));
    if (!unexpected.isEmpty()) {
      problems.add(
          Problem.WEIGHTS_UNEXPECTED,
          stored.place(),
          stored.file(),
          unexpected.size() == 1 ? "a tensor" : unexpected.size() + " tensors",
          network.name(),
          listed(unexpected));
    }
  }

  private void missing(String layer, List<WeightOwners.Needed> tensors, NearestNames nearest) {
    WeightOwners.Needed first = tensors.get(0);
    String hint =
        nearest.hint(first.name(), near -> first.shape().equals(shape(stored.shapes().get(near))));
    problems.add(
        Problem.WEIGHT_MISSING,
        first.place(),
        layer,
        tensors.stream()
            .map(tensor -> "'" + tensor.name() + "' " + tensor.shape())
            .collect(Collectors.joining(", ")),
        stored.file(),
        hint);
  }

  /** PyTorch's counters of batches, and what the network says that it leaves. */
  private boolean mayBeThere(String tensor) {
    return tensor.endsWith("num_batches_tracked")
        || network.unusedWeights().elements().stream()
            .map(Value::raw)
            .anyMatch(prefix -> tensor.startsWith(prefix.toString()));
  }

  private static List<Long> shape(int[] found) {
    return Arrays.stream(found).asLongStream().boxed().toList();
  }

  private static String listed(Collection<String> names) {
    String first = names.stream().limit(SHOWN).map(Quoted::name).collect(Collectors.joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
