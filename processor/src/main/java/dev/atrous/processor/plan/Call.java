package dev.atrous.processor.plan;

import java.util.List;

/**
 * One call of a scope: an instance, on places in memory.
 *
 * @param instance which of the scope's instances
 * @param layers names of the scope's layers that it computes
 * @param scopesUp how many scopes around its own the layer is whose last operations it computes,
 *     too: 0 for the one that its scope stands for, −1 for none
 * @param scratch where a nested scope may keep its maps
 */
public record Call(
    int instance,
    List<String> layers,
    int scopesUp,
    List<MapRef> inputs,
    MapRef output,
    int scratch) {}
