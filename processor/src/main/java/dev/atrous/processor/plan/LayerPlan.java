package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Feature;
import java.util.List;

/**
 * A layer of the network as it is called by itself.
 *
 * @param parameters names of its parameters
 * @param inputs the maps that they hold
 * @param calls its calls of the network's members, on its own inputs, output and memory
 * @param memory floats that it needs between them
 */
public record LayerPlan(
    String name,
    List<String> parameters,
    List<Feature> inputs,
    Feature output,
    List<Call> calls,
    int memory) {

  /** Whether its step adds another map, in whose place there are zeros. */
  public boolean addsNothing() {
    return calls.stream()
        .flatMap(call -> call.inputs().stream())
        .anyMatch(ref -> ref.slot() == Ref.Slot.ZEROS);
  }
}
