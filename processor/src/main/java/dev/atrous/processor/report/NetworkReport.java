package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.plan.NetworkPlan;
import dev.atrous.processor.shape.OperationKind;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import java.util.List;
import java.util.Map;

/**
 * What is known about a network.
 *
 * @param network its layers
 * @param operations the same without scopes
 * @param fields what each operation sees
 * @param summary their figures
 * @param kinds what sort of operation each layer is
 * @param held which results are kept, where and how long
 */
public record NetworkReport(
    CheckedScope network,
    FlatNetwork operations,
    FieldSizes fields,
    NetworkSummary summary,
    Map<LayerSummary, OperationKind> kinds,
    List<HeldResult> held) {

  /** The report of a network and its plan. */
  public static NetworkReport of(CheckedScope network, NetworkPlan plan) {
    PassReader pass = PassReader.read(plan.scope());
    FlatNetwork operations = new FlatNetwork(network);
    FieldSizes fields = new FieldSizes(operations);
    LayerRows layers = new LayerRows(network, fields);
    NetworkSummary summary =
        new NetworkSummary(
            network.title(),
            layers.rows(),
            pass.steps(),
            Float.BYTES * (long) plan.memory(),
            Float.BYTES * mostAlive(pass));
    return new NetworkReport(network, operations, fields, summary, layers.kinds(), pass.held());
  }

  /** What sort of operation a layer is, as the style sheet names it. */
  String kind(LayerSummary layer) {
    return kinds.get(layer).id();
  }

  /** The summary as text. */
  public String text() {
    return summary.name() + "\n\n" + summary;
  }

  private static long mostAlive(PassReader pass) {
    long most = 0;
    for (int step = 0; step < pass.steps().size(); step++) {
      most = Math.max(most, alive(pass.held(), step));
    }
    return most;
  }

  /** Floats of the results that are kept during a step. */
  static long alive(List<HeldResult> held, int step) {
    return held.stream()
        .filter(result -> result.firstStep() <= step && step <= result.lastStep())
        .mapToLong(HeldResult::floats)
        .sum();
  }
}
