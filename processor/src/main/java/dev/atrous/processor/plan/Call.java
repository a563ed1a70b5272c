package dev.atrous.processor.plan;

import java.util.List;

/**
 * One call of a scope: a member, on places in memory.
 *
 * @param member which of the scope's members
 * @param layers names of the scope's layers that it computes
 * @param scratch where a nested scope may keep its maps
 */
public record Call(int member, List<String> layers, List<Ref> inputs, Ref output, int scratch) {}
