package dev.atrous.processor.plan;

import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import java.util.List;

/**
 * A network as it will be written.
 *
 * @param inputs names of its inputs
 * @param outputs names of its outputs
 * @param scope its calls
 * @param layers each layer as called by itself
 * @param leftOut layers that no output needs
 * @param memory floats that any of these calls needs
 */
public record NetworkPlan(
    NetworkDeclaration declaration,
    List<String> inputs,
    List<String> outputs,
    ScopePlan scope,
    List<LayerPlan> layers,
    List<LayerDeclaration> leftOut,
    int memory) {}
