package dev.atrous.processor.plan;

import java.util.List;

/**
 * One call of a scope: a step or a nested scope, on places in memory.
 *
 * @param layer the layer that it belongs to, as a name of the field that holds it
 * @param weights names of its weights, relative to the scope's own
 * @param scratch where a nested scope may keep its maps
 */
public record Call(
    String layer, Target target, List<Ref> inputs, Ref output, List<String> weights, int scratch) {}
