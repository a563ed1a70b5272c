package dev.atrous.processor.plan;

import java.util.List;

/**
 * What a scope is made of, once: a step with its weights, a nested scope, or two steps computed
 * together. Each becomes a field of the scope's class.
 *
 * @param layer the layer that it belongs to
 * @param weights names of its weights, relative to the scope's own
 * @param parts of a fused step, the instances that it consists of
 */
public record Instance(String layer, Callee callee, List<String> weights, List<Integer> parts) {}
