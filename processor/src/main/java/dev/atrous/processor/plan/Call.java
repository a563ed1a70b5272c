package dev.atrous.processor.plan;

import java.util.List;

/**
 * One call of a scope: a member, on places in memory.
 *
 * @param member which of the scope's members
 * @param layers names of the scope's layers that it computes
 * @param outward how many scopes around its own the layer is whose last operations it computes,
 *     too: 0 for the one that its scope stands for, −1 for none
 * @param scratch where a nested scope may keep its maps
 */
public record Call(
    int member, List<String> layers, int outward, List<Ref> inputs, Ref output, int scratch) {}
