package dev.atrous.processor.plan;

import java.util.List;
import java.util.Optional;

/**
 * A layer of the network as it is called by itself.
 *
 * @param parameters names of its parameters
 * @param inputs the maps that they hold, as its calls read them: slices where the network has
 *     slices
 * @param output the map that it computes, as its calls write it
 * @param calls its calls of the network's instances, on its own inputs, output and memory
 * @param zeros the map, if any, in whose place there are zeros: the one that the network adds
 * @param memory floats that it needs between them
 */
public record LayerPlan(
    String name,
    List<String> parameters,
    List<Grid> inputs,
    Grid output,
    List<Call> calls,
    Optional<Grid> zeros,
    int memory) {}
