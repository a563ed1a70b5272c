package dev.atrous.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the processor knows about a network; as text, a table of its layers and the totals.
 *
 * @param name the network's name
 * @param layers in the order in which they are computed, inputs first
 * @param steps what a pass runs, in order
 * @param memoryBytes memory of a pass for the maps between its steps
 * @param aliveBytes the largest sum of these maps that are needed at the same time: no plan could
 *     take less
 */
public record NetworkSummary(
    String name,
    List<LayerSummary> layers,
    List<StepSummary> steps,
    long memoryBytes,
    long aliveBytes) {

  private static final String INPUT = "input";

  /** Learned numbers of all layers. */
  public long parameters() {
    return layers.stream().mapToLong(LayerSummary::parameters).sum();
  }

  /** Multiplications by weights of all layers, for one image. */
  public long multiplyAdds() {
    return layers.stream().mapToLong(LayerSummary::multiplyAdds).sum();
  }

  /** Bytes of the results of all layers, inputs not among them, for one image. */
  public long activationBytes() {
    return layers.stream()
        .filter(layer -> !isInput(layer))
        .mapToLong(LayerSummary::activationBytes)
        .sum();
  }

  /** Bytes of the inputs for one image. */
  public long inputBytes() {
    return layers.stream()
        .filter(NetworkSummary::isInput)
        .mapToLong(LayerSummary::activationBytes)
        .sum();
  }

  /**
   * The loops that compute a layer: {@code taps, 17 rows}; empty if none does, since it is there
   * without being computed, as a concatenation is whose parts were written in their places.
   */
  public String loops(LayerSummary layer) {
    return steps.stream()
        .filter(step -> step.layers().contains(layer.name()))
        .map(StepSummary::loop)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static boolean isInput(LayerSummary layer) {
    return layer.operation().equals(INPUT);
  }

  /**
   * A narrower table, as the Javadoc of a generated class has it: without the sizes of results and
   * the loops that compute them.
   */
  public String declared() {
    return SummaryTable.declared(this);
  }

  /** The table. */
  @Override
  public String toString() {
    return SummaryTable.of(this);
  }
}
